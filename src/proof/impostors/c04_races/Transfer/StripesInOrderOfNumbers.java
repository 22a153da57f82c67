// Fails in: noAccountInCommon
// Says: wait
// Sixteen locks for all accounts, taken in the order of the accounts and not of the locks.
package c04_races;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Transfer implements Transfers {

    private static final int STRIPES = 16;

    private final Lock[] locks = new Lock[STRIPES];

    public Transfer() {
        for (int i = 0; i < STRIPES; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    @Override
    public boolean transfer(Account from, Account to, long cents) {
        Lock first = lock(Math.min(from.number(), to.number()));
        Lock second = lock(Math.max(from.number(), to.number()));
        first.lock();
        try {
            second.lock();
            try {
                long covered = from.balance();
                if (covered < cents) {
                    return false;
                }
                from.setBalance(covered - cents);
                to.setBalance(to.balance() + cents);
                return true;
            } finally {
                second.unlock();
            }
        } finally {
            first.unlock();
        }
    }

    private Lock lock(int number) {
        return locks[Math.floorMod(number, STRIPES)];
    }
}
