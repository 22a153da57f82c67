// Fails in: bothWays
// Says: for ever
// The locks are taken in the order of the balances, and these may be equal.
package c04_races;

public final class Transfer implements Transfers {

    @Override
    public boolean transfer(Account from, Account to, long cents) {
        boolean ascending = from.balance() <= to.balance();
        synchronized (ascending ? from : to) {
            synchronized (ascending ? to : from) {
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
