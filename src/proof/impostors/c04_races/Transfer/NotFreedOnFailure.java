// Fails in: accountFails
// Says: it was still running
// A failure skips the unlock: nobody will ever use these accounts again.
package c04_races;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Transfer implements Transfers {

    private final ConcurrentMap<Integer, Lock> locks = new ConcurrentHashMap<>();

    @Override
    public boolean transfer(Account from, Account to, long cents) {
        boolean ascending = from.number() < to.number();
        Lock first = lock(ascending ? from : to);
        Lock second = lock(ascending ? to : from);
        first.lock();
        second.lock();
        boolean moved = move(from, to, cents);
        second.unlock();
        first.unlock();
        return moved;
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
