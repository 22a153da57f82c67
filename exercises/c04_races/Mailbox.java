package c04_races;

import kata.Todo;

/** A box with room for so many messages. Written by hand: for example a lock, and two conditions to wait for. */
public final class Mailbox implements Box {

    private final int capacity;

    /**
     * @param capacity how many messages it has room for, at least 1
     */
    public Mailbox(int capacity) {
        this.capacity = capacity;
    }

    /** Waits while it is full. */
    @Override
    public void put(String message) throws InterruptedException {
        // TODO under the lock: wait while there are `capacity` messages, put it in, tell one who waits for a message.
        // Look up: ReentrantLock, Condition (await, signal), ArrayDeque.
        throw new Todo("put, when there is room");
    }

    /** Waits while it is empty. */
    @Override
    public String take() throws InterruptedException {
        // TODO under the same lock: wait while there is no message, take out the oldest, tell one who waits for room.
        throw new Todo("take, when there is something");
    }
}
