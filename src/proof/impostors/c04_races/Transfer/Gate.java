// Fails in: waitersKeepNobody
// Says: never more than 1
// Who wants two locks has to pass a gate, and keeps it shut while he waits for them: all others wait with him.
package c04_races;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Transfer implements Transfers {

    private final Lock gate = new ReentrantLock();
    private final ConcurrentMap<Integer, Lock> locks = new ConcurrentHashMap<>();

    @Override
    public boolean transfer(Account from, Account to, long cents) {
        Lock one = lock(from);
        Lock other = lock(to);
        gate.lock();
        try {
            one.lock();
            other.lock();
        } finally {
            gate.unlock();
        }
        try {
            return move(from, to, cents);
        } finally {
            other.unlock();
            one.unlock();
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
