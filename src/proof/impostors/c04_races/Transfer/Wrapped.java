// Fails in: accountFails
// Says: as it is
// What an account throws comes as the cause of something else.
package c04_races;

public final class Transfer implements Transfers {

    @Override
    public boolean transfer(Account from, Account to, long cents) {
        boolean ascending = from.number() < to.number();
        synchronized (ascending ? from : to) {
            synchronized (ascending ? to : from) {
                try {
                    return move(from, to, cents);
                } catch (RuntimeException e) {
                    throw new IllegalStateException("no transfer from %s to %s".formatted(from, to), e);
                }
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
