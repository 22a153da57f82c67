// Fails in: onTheCallersThread
// Says: Expected
// The steps are made by a thread of a pool, and run() waits for it.
package c04_races;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

public final class StopFlag implements Repeating {

    private final Runnable step;
    private volatile boolean stopped;

    public StopFlag(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        try {
            CompletableFuture.runAsync(this::loop).join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    private void loop() {
        while (!stopped) {
            step.run();
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
