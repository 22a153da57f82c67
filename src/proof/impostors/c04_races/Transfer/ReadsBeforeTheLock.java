// Fails in: balancesAreGuarded
// Says: inside the same Purse at once
// The first look has no lock. The second one has, so no cent is lost, but an account must not be read either.
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
                if (from.balance() < cents) {
                    return false;
                }
                from.setBalance(from.balance() - cents);
                to.setBalance(to.balance() + cents);
                return true;
            }
        }
    }
}
