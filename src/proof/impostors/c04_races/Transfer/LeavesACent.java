// Fails in: enough
// Says: Expected answers and balances for a cent too much
// Exactly enough is not enough for it.
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
        if (from.balance() <= cents) {
            return false;
        }
        from.setBalance(from.balance() - cents);
        to.setBalance(to.balance() + cents);
        return true;
    }
}
