// Fails in: bothWays
// Says: holds ReentrantLock
// The same with a ReentrantLock for each account.
package c04_races;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Transfer implements Transfers {

    private final ConcurrentMap<Integer, Lock> locks = new ConcurrentHashMap<>();

    @Override
    public boolean transfer(Account from, Account to, long cents) {
        Lock first = locks.computeIfAbsent(from.number(), number -> new ReentrantLock());
        Lock second = locks.computeIfAbsent(to.number(), number -> new ReentrantLock());
        first.lock();
        try {
            second.lock();
            try {
                return move(from, to, cents);
            } finally {
                second.unlock();
            }
        } finally {
            first.unlock();
        }
    }

    private static boolean move(Account from, Account to, long cents) {
        if (from.balance() < cents) {
            return false;
        }
        from.setBalance(from.balance() - cents);
        to.setBalance(to.balance() + cents);
        return true;
    }
}
