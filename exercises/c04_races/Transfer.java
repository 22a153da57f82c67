package c04_races;

import kata.Todo;

/** Moves money with both accounts locked, and no others. */
public final class Transfer implements Transfers {

    /** Looks and writes as one step; two transfers that go both ways do not wait for each other for ever. */
    @Override
    public boolean transfer(Account from, Account to, long cents) {
        // TODO take the locks of both accounts, the one with the lower number first, whichever way the money goes. Then
        // look whether there is enough, and move it.
        // Look up: synchronized, or a ReentrantLock for each account.
        throw new Todo("both accounts locked, in one order");
    }
}
