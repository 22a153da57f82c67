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
            // Nothing withstands that, so this takes a few milliseconds, even after an interrupt.
            child.onExit().join();
        }
    }
}
