// Fails in: stepFails
// Says: Expected the call to fail with
// It goes on after a failure.
package c04_races;

public final class StopFlag implements Repeating {

    private final Runnable step;
    private volatile boolean stopped;

    public StopFlag(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                step.run();
            } catch (RuntimeException e) {
                stopped = true;
            }
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
