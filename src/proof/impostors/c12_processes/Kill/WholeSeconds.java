// Fails in: wholeGracePeriod
// Says: to have 2,300 ms to stop, but it was ended by force after 2,
// Cuts the grace period to whole seconds.
package c12_processes;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

public final class Kill implements Ending {

    @Override
    public void end(Process child, Duration grace) throws InterruptedException {
        List<ProcessHandle> descendants = child.descendants().toList();
        try {
            child.destroy();
            descendants.forEach(ProcessHandle::destroy);
            child.waitFor(grace.toSeconds(), TimeUnit.SECONDS);
        } finally {
            child.destroyForcibly();
            descendants.forEach(ProcessHandle::destroyForcibly);
            child.onExit().join();
        }
    }
}
