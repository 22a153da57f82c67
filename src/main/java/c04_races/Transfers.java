package c04_races;

/** Moves money from account to account. Any number of threads may do so at once, with the same accounts or with others. */
public interface Transfers {

    /**
     * Moves money, if there is enough of it. Never is an account overdrawn, and in the end not a cent is lost or made.
     * Transfers that have no account in common do not wait for each other. (A lock that a few accounts share by chance is
     * accepted.) An account is not thread-safe by itself: not to be written, and not to be read.
     *
     * @param from may be the same account as {@code to}
     * @param cents at least 0
     * @return whether it was moved; if there is not enough on {@code from}, nothing has changed
     * @throws RuntimeException what an account threw, as it is; the accounts can be used by others afterwards
     */
    boolean transfer(Account from, Account to, long cents);
}
