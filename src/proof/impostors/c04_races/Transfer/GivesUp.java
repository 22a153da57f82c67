// Fails in: movedAll
// Says: Expected the answers
// Who does not get a lock within five seconds says that there is not enough.
package c04_races;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Transfer implements Transfers {

    private final ConcurrentMap<Integer, Lock> locks = new ConcurrentHashMap<>();

    @Override
    public boolean transfer(Account from, Account to, long cents) {
        boolean ascending = from.number() < to.number();
        Lock first = lock(ascending ? from : to);
        Lock second = lock(ascending ? to : from);
        try {
            if (!first.tryLock(5, TimeUnit.SECONDS)) {
                return false;
            }
            try {
                if (!second.tryLock(5, TimeUnit.SECONDS)) {
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
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Lock lock(Account account) {
        return locks.computeIfAbsent(account.number(), number -> new ReentrantLock());
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
