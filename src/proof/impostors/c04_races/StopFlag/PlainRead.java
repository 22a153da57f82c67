// Fails in: stopsWhenCompiled
// Says: it had not a second of computing later
// The flag is an atomic one, and is read like a plain one.
package c04_races;

import java.util.concurrent.atomic.AtomicBoolean;

public final class StopFlag implements Repeating {

    private final Runnable step;
    private final AtomicBoolean stopped = new AtomicBoolean();

    public StopFlag(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        while (!stopped.getPlain()) {
            step.run();
        }
    }

    @Override
    public void stop() {
        stopped.set(true);
    }
}
