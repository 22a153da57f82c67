// A monitor, held for a moment, and a note of which accounts are in use.
package c04_races;

import java.util.HashSet;
import java.util.Set;

public final class Transfer implements Transfers {

    private final Set<Integer> inUse = new HashSet<>();

    @Override
    public boolean transfer(Account from, Account to, long cents) {
        Set<Integer> mine = new HashSet<>(Set.of(from.number()));
        mine.add(to.number());
        begin(mine);
        try {
            return move(from, to, cents);
        } finally {
            end(mine);
        }
    }

    private synchronized void begin(Set<Integer> mine) {
        boolean interrupted = false;
        while (inUse.stream().anyMatch(mine::contains)) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        inUse.addAll(mine);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void end(Set<Integer> mine) {
        inUse.removeAll(mine);
        notifyAll();
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
