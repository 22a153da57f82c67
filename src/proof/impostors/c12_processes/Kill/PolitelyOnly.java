// Fails in: byForce
// Says: until it ended by itself
// Asks, and waits for as long as it takes.
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
            child.waitFor();
        } finally {
            child.destroyForcibly();
            descendants.forEach(ProcessHandle::destroyForcibly);
            child.onExit().join();
        }
    }
}
