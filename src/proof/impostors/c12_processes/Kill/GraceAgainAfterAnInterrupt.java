// Fails in: interrupted
// Says: Expected the grandchild to be ended by force
// After an interrupt the child is ended at once, and each descendant has the grace period.
package c12_processes;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public final class Kill implements Ending {

    @Override
    public void end(Process child, Duration grace) throws InterruptedException {
        List<ProcessHandle> descendants = child.descendants().toList();
        child.destroy();
        descendants.forEach(ProcessHandle::destroy);
        try {
            child.waitFor(grace);
        } catch (InterruptedException e) {
            child.destroyForcibly().onExit().join();
            for (ProcessHandle descendant : descendants) {
                try {
                    descendant.onExit().get(grace.toMillis(), TimeUnit.MILLISECONDS);
                } catch (ExecutionException | TimeoutException notYet) {
                    // Then by force.
                }
                descendant.destroyForcibly();
            }
            throw e;
        }
        child.destroyForcibly().onExit().join();
        descendants.forEach(ProcessHandle::destroyForcibly);
    }
}
