// Fails in: movedAll
// Says: Expected the answers
// Who does not get a lock at once says that there is not enough.
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
        if (!first.tryLock()) {
            return false;
        }
        try {
            if (!second.tryLock()) {
                return false;
            }
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
