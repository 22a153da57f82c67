// An AtomicBoolean.
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
        while (!stopped.get()) {
            step.run();
        }
    }

    @Override
    public void stop() {
        stopped.set(true);
    }
}
