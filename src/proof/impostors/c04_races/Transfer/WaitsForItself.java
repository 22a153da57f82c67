// Fails in: sameAccount
// Says: it was still running
// A semaphore does not know who holds it: from an account to itself it waits for ever.
package c04_races;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

public final class Transfer implements Transfers {

    private final ConcurrentMap<Integer, Semaphore> locks = new ConcurrentHashMap<>();

    @Override
    public boolean transfer(Account from, Account to, long cents) {
        boolean ascending = from.number() < to.number();
        Semaphore first = lock(ascending ? from : to);
        Semaphore second = lock(ascending ? to : from);
        first.acquireUninterruptibly();
        second.acquireUninterruptibly();
        try {
            return move(from, to, cents);
        } finally {
            second.release();
            first.release();
        }
    }

    private Semaphore lock(Account account) {
        return locks.computeIfAbsent(account.number(), number -> new Semaphore(1));
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
