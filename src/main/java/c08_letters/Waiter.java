package c08_letters;

import java.time.Duration;

/** How to wait for some time to pass. A test hands in one by whose clock a minute is over in a moment. Thread-safe. */
@FunctionalInterface
public interface Waiter {

    /** Waits in earnest: for trying an answer out by hand. */
    Waiter SLEEPING = Thread::sleep;

    /**
     * Waits until so much time has passed.
     *
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    void await(Duration time) throws InterruptedException;
}
