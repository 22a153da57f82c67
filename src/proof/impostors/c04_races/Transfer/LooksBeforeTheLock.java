// Fails in: neverOverdrawn
// Says: Expected what is left of 100 after two transfers of 70 to be 30
// The look whether there is enough comes before the locks.
package c04_races;

public final class Transfer implements Transfers {

    @Override
    public boolean transfer(Account from, Account to, long cents) {
        if (from.balance() < cents) {
            return false;
        }
        boolean ascending = from.number() < to.number();
        synchronized (ascending ? from : to) {
            synchronized (ascending ? to : from) {
                from.setBalance(from.balance() - cents);
                to.setBalance(to.balance() + cents);
                return true;
            }
        }
    }
}
