// A permit for each account; who does not get both within a while gives back what he has, and tries again.
package c04_races;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

public final class Transfer implements Transfers {

    private final ConcurrentMap<Integer, Semaphore> permits = new ConcurrentHashMap<>();

    @Override
    public boolean transfer(Account from, Account to, long cents) {
        Semaphore first = permit(from);
        Semaphore second = permit(to);
        if (first == second) {
            return moveToItself(first, from, cents);
        }
        boolean interrupted = false;
        try {
            while (true) {
                first.acquireUninterruptibly();
                try {
                    if (second.tryAcquire(ThreadLocalRandom.current().nextInt(1, 20), TimeUnit.MILLISECONDS)) {
                        try {
                            return move(from, to, cents);
                        } finally {
                            second.release();
                        }
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                } finally {
                    first.release();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean moveToItself(Semaphore permit, Account account, long cents) {
        permit.acquireUninterruptibly();
        try {
            return account.balance() >= cents;
        } finally {
            permit.release();
        }
    }

    private Semaphore permit(Account account) {
        return permits.computeIfAbsent(account.number(), number -> new Semaphore(1));
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
