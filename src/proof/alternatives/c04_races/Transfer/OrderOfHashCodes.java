// In the order of the identity hash codes; a third lock where these are the same.
package c04_races;

public final class Transfer implements Transfers {

    private final Object tie = new Object();

    @Override
    public boolean transfer(Account from, Account to, long cents) {
        int one = System.identityHashCode(from);
        int other = System.identityHashCode(to);
        if (one < other) {
            return locked(from, to, from, to, cents);
        }
        if (one > other) {
            return locked(to, from, from, to, cents);
        }
        synchronized (tie) {
            return locked(from, to, from, to, cents);
        }
    }

    private static boolean locked(Object first, Object second, Account from, Account to, long cents) {
        synchronized (first) {
            synchronized (second) {
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
