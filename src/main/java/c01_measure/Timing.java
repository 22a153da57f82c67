package c01_measure;

import java.time.Duration;

/**
 * What came of a call, and how long it took.
 *
 * @param <T> what the call returns
 */
public sealed interface Timing<T> {

    /** From right before the call to right after it. */
    Duration elapsed();

    /**
     * The call returned.
     *
     * @param result what it returned, may be {@code null}
     */
    record Returned<T>(T result, Duration elapsed) implements Timing<T> {}

    /**
     * The call threw.
     *
     * @param failure what it threw, the very same object
     */
    record Threw<T>(Throwable failure, Duration elapsed) implements Timing<T> {}
}
