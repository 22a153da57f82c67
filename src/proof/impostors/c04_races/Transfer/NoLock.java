// Fails in: neverOverdrawn
// Says: Expected
// Nothing keeps two transfers from touching the same account at once.
package c04_races;

public final class Transfer implements Transfers {

    @Override
    public boolean transfer(Account from, Account to, long cents) {
        if (from.balance() < cents) {
            return false;
        }
        from.setBalance(from.balance() - cents);
        to.setBalance(to.balance() + cents);
        return true;
    }
}
