// Fails in: politely
// Says: but it was still alive
// Sends the messages and goes.
package c12_processes;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

public final class Kill implements Ending {

    @Override
    public void end(Process child, Duration grace) {
        List<ProcessHandle> descendants = child.descendants().toList();
        child.destroy();
        descendants.forEach(ProcessHandle::destroy);
        child.onExit().orTimeout(grace.toMillis(), TimeUnit.MILLISECONDS).exceptionally(_ -> {
            child.destroyForcibly();
            descendants.forEach(ProcessHandle::destroyForcibly);
            return child;
        });
    }
}
