// A lock for every so many accounts, taken in the order of the locks.
package c04_races;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

public final class Transfer implements Transfers {

    private final Lock[] locks = Stream.generate(ReentrantLock::new).limit(16).toArray(Lock[]::new);

    @Override
    public boolean transfer(Account from, Account to, long cents) {
        int one = from.number() % locks.length;
        int other = to.number() % locks.length;
        Lock first = locks[Math.min(one, other)];
        Lock second = locks[Math.max(one, other)];
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
