package c13_coroutines;

import java.util.Optional;
import kata.Todo;

/**
 * Makes a coroutine of any code. The code has a virtual thread of its own, and either that thread runs or the one that has
 * resumed it, never both: where it stops, its whole stack stays as it is.
 *
 * @param <T> what the code yields
 */
public final class Generator<T> implements Coroutine<T> {

    /**
     * A coroutine that has not been entered.
     *
     * @param code what is to run
     */
    public Generator(Code<T> code) {
        // TODO keep the code. Its thread is started by the first resume.
    }

    /** Hands control to the code's thread, and waits to get it back. */
    @Override
    public Optional<T> resume() throws Exception {
        // TODO let the code's thread go on, wait until it yields or ends, and return, or throw, what came of it.
        // Look up: Thread.ofVirtual, Semaphore (or SynchronousQueue, Exchanger); Throwable, not only Exception.
        throw new Todo("control handed to the code's thread, and back");
    }

    /** Wakes the code where it has stopped, and lets it clean up. */
    @Override
    public void close() {
        // TODO have the yield in which the code has stopped throw an InterruptedException, and wait for
        // the thread to end.
        // Look up: Thread.interrupt, Thread.join.
        throw new Todo("the code ended where it has stopped");
    }
}
