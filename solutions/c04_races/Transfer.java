package c04_races;

/** Moves money with both accounts locked, and no others. */
public final class Transfer implements Transfers {

    /** Looks and writes as one step; two transfers that go both ways do not wait for each other for ever. */
    @Override
    public boolean transfer(Account from, Account to, long cents) {
        // The order does not depend on the way the money goes: nobody has the second lock and waits for the first.
        boolean ascending = from.number() < to.number();
        synchronized (ascending ? from : to) {
            synchronized (ascending ? to : from) {
                return move(from, to, cents);
            }
        }
    }

    /** Both are locked. Each is read just before it is written, so that it is right where both are the same. */
    private static boolean move(Account from, Account to, long cents) {
        long covered = from.balance();
        if (covered < cents) {
            return false;
        }
        from.setBalance(covered - cents);
        to.setBalance(to.balance() + cents);
        return true;
    }
}
