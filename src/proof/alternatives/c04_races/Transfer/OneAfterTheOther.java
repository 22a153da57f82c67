// Never two locks at once: it is taken from one account, and then given to the other.
package c04_races;

public final class Transfer implements Transfers {

    @Override
    public boolean transfer(Account from, Account to, long cents) {
        synchronized (from) {
            if (from.balance() < cents) {
                return false;
            }
            from.setBalance(from.balance() - cents);
        }
        synchronized (to) {
            to.setBalance(to.balance() + cents);
        }
        return true;
    }
}
