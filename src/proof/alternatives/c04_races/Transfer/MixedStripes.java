// Sixteen locks for all accounts, as in StripedLocks, but the bits of the number are mixed first.
package c04_races;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

public final class Transfer implements Transfers {

    private final Lock[] locks = Stream.generate(ReentrantLock::new).limit(16).toArray(Lock[]::new);

    @Override
    public boolean transfer(Account from, Account to, long cents) {
        int one = mixed(from.number()) & (locks.length - 1);
        int other = mixed(to.number()) & (locks.length - 1);
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

    /** The last steps of MurmurHash3: similar numbers get quite different locks. */
    private static int mixed(int number) {
        int mixed = (number ^ number >>> 16) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        return mixed ^ mixed >>> 16;
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
