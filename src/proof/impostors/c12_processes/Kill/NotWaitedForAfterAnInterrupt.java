// Fails in: interrupted
// Says: Expected the child to have ended when the interrupt was passed on
// Waits for the end on the way that goes well only.
package c12_processes;

import java.time.Duration;
import java.util.List;

/** Ends a child that may not want to, and all that it has started. */
public final class Kill implements Ending {

    /** Politely first, by force when the grace period is over. */
    @Override
    public void end(Process child, Duration grace) throws InterruptedException {
        // Asked for now, because a process that has ended has no descendants: they have become somebody else's.
        List<ProcessHandle> descendants = child.descendants().toList();
        try {
            child.destroy();
            descendants.forEach(ProcessHandle::destroy);
            child.waitFor(grace);
        } finally {
            // What has ended is not touched, whoever has its process id now: a handle knows when its process began.
            child.destroyForcibly();
            descendants.forEach(ProcessHandle::destroyForcibly);
        }
        child.onExit().join();
    }
}
