// A future that is completed when it is told.
package c04_races;

import java.util.concurrent.CompletableFuture;

public final class StopFlag implements Repeating {

    private final Runnable step;
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();

    public StopFlag(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        while (!stopped.isDone()) {
            step.run();
        }
    }

    @Override
    public void stop() {
        stopped.complete(null);
    }
}
