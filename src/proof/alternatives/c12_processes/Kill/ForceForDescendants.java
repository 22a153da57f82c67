package c12_processes;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks the child only; its descendants are ended by force, eldest first. */
public final class Kill implements Ending {

    @Override
    public void end(Process child, Duration grace) throws InterruptedException {
        List<ProcessHandle> descendants = child.descendants().toList();
        child.destroy();
        boolean interrupted = false;
        try {
            child.waitFor(grace.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        for (ProcessHandle descendant : descendants) {
            descendant.destroyForcibly();
        }
        child.destroyForcibly().waitFor();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
