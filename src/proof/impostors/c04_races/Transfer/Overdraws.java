// Fails in: enough
// Says: Expected answers and balances for a cent too much
// Nobody looks whether there is enough.
package c04_races;

public final class Transfer implements Transfers {

    @Override
    public boolean transfer(Account from, Account to, long cents) {
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
