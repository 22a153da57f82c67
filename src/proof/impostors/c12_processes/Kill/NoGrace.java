// Fails in: politely
// Says: An end by force leaves half-written files
// Asks, and does not wait for the answer.
package c12_processes;

import java.time.Duration;
import java.util.List;

public final class Kill implements Ending {

    @Override
    public void end(Process child, Duration grace) {
        List<ProcessHandle> descendants = child.descendants().toList();
        try {
            child.destroy();
            descendants.forEach(ProcessHandle::destroy);
        } finally {
            child.destroyForcibly();
            descendants.forEach(ProcessHandle::destroyForcibly);
            child.onExit().join();
        }
    }
}
