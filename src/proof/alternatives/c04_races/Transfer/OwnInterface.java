// The locking is a default method of an interface of the learner's own, package-private, in the same file.
package c04_races;

import java.util.function.BooleanSupplier;

public final class Transfer implements Transfers, LockingInOrder {

    @Override
    public boolean transfer(Account from, Account to, long cents) {
        return locked(from, to, () -> {
            if (from.balance() < cents) {
                return false;
            }
            from.setBalance(from.balance() - cents);
            to.setBalance(to.balance() + cents);
            return true;
        });
    }
}

/** Takes the monitors of two accounts, the one with the lower number first. */
interface LockingInOrder {

    default boolean locked(Account one, Account other, BooleanSupplier code) {
        boolean ascending = one.number() < other.number();
        synchronized (ascending ? one : other) {
            synchronized (ascending ? other : one) {
                return code.getAsBoolean();
            }
        }
    }
}
