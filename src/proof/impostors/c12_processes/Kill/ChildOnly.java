// Fails in: wholeFamily
// Says: the grandchild and the great-grandchild lived on
// The child is gone, and its children are nobody's.
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
        }
    }
}
