// Fails in: neverBelowZero
// Says: Expected no balance below 0 to be written
// The money is taken first, and put back when it turns out that there was not enough.
package c04_races;

public final class Transfer implements Transfers {

    @Override
    public boolean transfer(Account from, Account to, long cents) {
        boolean ascending = from.number() < to.number();
        synchronized (ascending ? from : to) {
            synchronized (ascending ? to : from) {
                return move(from, to, cents);
            }
        }
    }

    private static boolean move(Account from, Account to, long cents) {
        from.setBalance(from.balance() - cents);
        if (from.balance() < 0) {
            from.setBalance(from.balance() + cents);
            return false;
        }
        to.setBalance(to.balance() + cents);
        return true;
    }
}
