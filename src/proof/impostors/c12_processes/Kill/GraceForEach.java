// Fails in: wholeGracePeriod
// Says: Expected the whole family to be ended when the grace period of 2,300 ms was over
// The child has the grace period, and then each descendant has it again.
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
            descendants.forEach(ProcessHandle::destroyForcibly);
            throw e;
        } finally {
            child.destroyForcibly().onExit().join();
        }
        for (ProcessHandle descendant : descendants) {
            try {
                descendant.onExit().get(grace.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException | TimeoutException e) {
                // Then by force.
            }
            descendant.destroyForcibly();
        }
    }
}
