// Fails in: disjointPairsOverlap
// Says: never more than 1
// One lock for all accounts: everybody waits for everybody.
package c04_races;

public final class Transfer implements Transfers {

    @Override
    public synchronized boolean transfer(Account from, Account to, long cents) {
        return move(from, to, cents);
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
