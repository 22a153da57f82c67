// Fails in: wholeFamily
// Says: can be asked only while the child
// When the child has gone it has no descendants any more.
package c12_processes;

import java.time.Duration;

public final class Kill implements Ending {

    @Override
    public void end(Process child, Duration grace) throws InterruptedException {
        try {
            child.destroy();
            child.waitFor(grace);
        } finally {
            child.destroyForcibly();
            child.onExit().join();
            child.descendants().forEach(ProcessHandle::destroyForcibly);
        }
    }
}
