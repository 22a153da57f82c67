// All of the family are handles, the child as well: who is waited for is the child's handle, not the Process.
package c12_processes;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

public final class Kill implements Ending {

    @Override
    public void end(Process child, Duration grace) throws InterruptedException {
        ProcessHandle eldest = child.toHandle();
        List<ProcessHandle> family =
                Stream.concat(Stream.of(eldest), eldest.descendants()).toList();
        try {
            family.forEach(ProcessHandle::destroy);
            eldest.onExit().get(grace.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            // Then by force.
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            family.forEach(ProcessHandle::destroyForcibly);
            eldest.onExit().join();
        }
    }
}
