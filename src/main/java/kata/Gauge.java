package kata;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Notes when a unit of work starts and ends, and on which thread of which process. The things that exercises are handed
 * call it by themselves; learners need not. It may be used by any number of threads at once.
 */
@FunctionalInterface
public interface Gauge {

    /** Notes nothing: for trying an answer out by hand. */
    Gauge NONE = unit -> () -> {};

    /**
     * Notes that a unit starts on the current thread. A test may hold the thread here, until enough units are in flight.
     *
     * @param unit the unit's name
     * @return to be closed when the unit ends, on any thread; closing twice does no harm
     * @throws InterruptedException if the thread is interrupted while it is held
     */
    Mark start(String unit) throws InterruptedException;

    /** A unit in flight. */
    @FunctionalInterface
    interface Mark extends AutoCloseable {

        /** Notes that the unit has ended. */
        @Override
        void close();

        /** Whether a test's own clock has timed the unit already, so that it need not take any time itself. */
        default boolean timed() {
            return false;
        }
    }

    /**
     * The parent's gauge, for a child process.
     *
     * @param port where the parent listens, on this machine's loopback address
     * @return a gauge whose {@code start} throws {@link UncheckedIOException} when the parent is gone
     */
    static Gauge ofParent(int port) {
        return unit -> {
            try {
                return ParentMark.start(port, unit);
            } catch (IOException e) {
                // An interrupt closes the channel and leaves the flag set; callers expect it as the exception.
                if (Thread.interrupted()) {
                    InterruptedException interrupt = new InterruptedException("interrupted at the start of " + unit);
                    interrupt.initCause(e);
                    throw interrupt;
                }
                throw new UncheckedIOException("The parent does not listen any more", e);
            }
        };
    }
}
