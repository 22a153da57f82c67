package c12_processes;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Asks everybody and waits for everybody, with futures. */
public final class Kill implements Ending {

    @Override
    public void end(Process child, Duration grace) throws InterruptedException {
        List<ProcessHandle> family =
                Stream.concat(child.descendants(), Stream.of(child.toHandle())).toList();
        family.forEach(ProcessHandle::destroy);
        try {
            CompletableFuture.allOf(family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // Then by force.
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            family.reversed().forEach(ProcessHandle::destroyForcibly);
            child.onExit().join();
        }
    }
}
