package c12_processes;

import java.time.Duration;

/** Ends child processes. */
@FunctionalInterface
public interface Ending {

    /**
     * Ends a child and everything that it has started, and that these have started: no descendant outlives it. The child
     * is asked to stop first, so that it can tidy up; if it is still there when the grace period is over, force is used.
     * Descendants may be asked first or not; the grace period is one for all of them. A child that has ended already is no
     * failure.
     *
     * @param child a process of ours; it has ended when the method returns
     * @param grace how long the child may take to stop by itself
     * @throws InterruptedException if the thread is interrupted during the grace period; then force is used at once
     *     against all of them, and the child has ended all the same
     */
    void end(Process child, Duration grace) throws InterruptedException;
}
