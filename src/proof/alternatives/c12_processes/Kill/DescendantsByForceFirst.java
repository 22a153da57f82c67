// Descendants are not asked: they are ended by force at once, and the child has the grace period.
package c12_processes;

import java.time.Duration;
import java.util.List;

public final class Kill implements Ending {

    @Override
    public void end(Process child, Duration grace) throws InterruptedException {
        List<ProcessHandle> descendants = child.descendants().toList();
        try {
            descendants.forEach(ProcessHandle::destroyForcibly);
            child.destroy();
            child.waitFor(grace);
        } finally {
            child.destroyForcibly();
            child.onExit().join();
        }
    }
}
