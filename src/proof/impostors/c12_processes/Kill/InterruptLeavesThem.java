// Fails in: interrupted
// Says: the child and the grandchild lived on
// An interrupt ends the waiting, and nothing else.
package c12_processes;

import java.time.Duration;
import java.util.List;

public final class Kill implements Ending {

    @Override
    public void end(Process child, Duration grace) throws InterruptedException {
        List<ProcessHandle> descendants = child.descendants().toList();
        {
            child.destroy();
            descendants.forEach(ProcessHandle::destroy);
            child.waitFor(grace);
        }
        {
            child.destroyForcibly();
            descendants.forEach(ProcessHandle::destroyForcibly);
            child.onExit().join();
        }
    }
}
