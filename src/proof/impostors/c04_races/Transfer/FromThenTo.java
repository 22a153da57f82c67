// Fails in: bothWays
// Says: Thread A holds the monitor of Purse 1
// Two that go both ways take the locks in opposite orders.
package c04_races;

public final class Transfer implements Transfers {

    @Override
    public boolean transfer(Account from, Account to, long cents) {
        synchronized (from) {
            synchronized (to) {
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
