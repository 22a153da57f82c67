// Fails in: sameAccount
// Says: a transfer from an account to itself
// Both balances are read first; where both accounts are one, the second write undoes the first.
package c04_races;

public final class Transfer implements Transfers {

    @Override
    public boolean transfer(Account from, Account to, long cents) {
        boolean ascending = from.number() < to.number();
        synchronized (ascending ? from : to) {
            synchronized (ascending ? to : from) {
                long one = from.balance();
                long other = to.balance();
                if (one < cents) {
                    return false;
                }
                from.setBalance(one - cents);
                to.setBalance(other + cents);
                return true;
            }
        }
    }
}
