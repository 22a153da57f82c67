// Fails in: balancesAreGuarded
// Says: inside the same Purse at once
// From an account to itself nothing is to be moved, so the short cut takes no lock; but it reads the balance.
package c04_races;

public final class Transfer implements Transfers {

    @Override
    public boolean transfer(Account from, Account to, long cents) {
        if (from.number() == to.number()) {
            return from.balance() >= cents;
        }
        boolean ascending = from.number() < to.number();
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
