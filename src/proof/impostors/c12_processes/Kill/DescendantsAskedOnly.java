// Fails in: wholeFamily
// Says: the grandchild and the great-grandchild lived on
// Force for the child only; its children may be as stubborn.
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
            child.waitFor(grace);
        } finally {
            child.destroyForcibly();
            child.onExit().join();
        }
    }
}
