// Fails in: balancesAreGuarded
// Says: inside the same Purse at once
// The first look has a lock, but another one than those who write.
package c04_races;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Transfer implements Transfers {

    private final ConcurrentMap<Integer, Lock> locks = new ConcurrentHashMap<>();

    @Override
    public boolean transfer(Account from, Account to, long cents) {
        if (!isEnough(from, cents)) {
            return false;
        }
        Lock first = lock(Math.min(from.number(), to.number()));
        Lock second = lock(Math.max(from.number(), to.number()));
        first.lock();
        try {
            second.lock();
            try {
                if (from.balance() < cents) {
                    return false;
                }
                from.setBalance(from.balance() - cents);
                to.setBalance(to.balance() + cents);
                return true;
            } finally {
                second.unlock();
            }
        } finally {
            first.unlock();
        }
    }

    private static boolean isEnough(Account account, long cents) {
        synchronized (account) {
            return account.balance() >= cents;
        }
    }

    private Lock lock(int number) {
        return locks.computeIfAbsent(number, key -> new ReentrantLock());
    }
}
