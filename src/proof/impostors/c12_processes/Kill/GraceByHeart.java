// Fails in: wholeGracePeriod
// Says: Expected the child to have 2,300 ms to stop
// Half a second must do, whatever the caller says.
package c12_processes;

import java.time.Duration;
import java.util.List;

public final class Kill implements Ending {

    @Override
    public void end(Process child, Duration grace) throws InterruptedException {
        List<ProcessHandle> descendants = child.descendants().toList();
        try {
            child.destroy();
            descendants.forEach(ProcessHandle::destroy);
            child.waitFor(Duration.ofMillis(500));
        } finally {
            child.destroyForcibly();
            descendants.forEach(ProcessHandle::destroyForcibly);
            child.onExit().join();
        }
    }
}
