// Who does not get both locks within a while gives back what he has, and tries again.
package c04_races;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Transfer implements Transfers {

    private final ConcurrentMap<Integer, Lock> locks = new ConcurrentHashMap<>();

    @Override
    public boolean transfer(Account from, Account to, long cents) {
        Lock first = lock(from);
        Lock second = lock(to);
        boolean interrupted = false;
        try {
            while (true) {
                first.lock();
                try {
                    if (second.tryLock(ThreadLocalRandom.current().nextInt(1, 20), TimeUnit.MILLISECONDS)) {
                        try {
                            return move(from, to, cents);
                        } finally {
                            second.unlock();
                        }
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                } finally {
                    first.unlock();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
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
