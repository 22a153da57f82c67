// Fails in: neverOverdrawn
// Says: Expected
// Equal numbers are often two objects, with a monitor each.
package c04_races;

public final class Transfer implements Transfers {

    @Override
    public boolean transfer(Account from, Account to, long cents) {
        Object first = Long.toString(Math.min(from.number(), to.number()));
        Object second = Long.toString(Math.max(from.number(), to.number()));
        synchronized (first) {
            synchronized (second) {
                return move(from, to, cents);
            }
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
