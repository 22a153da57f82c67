// Fails in: stepFails
// Says: as it is
// What a step throws comes as the cause of something else.
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
                throw new IllegalStateException("a step failed", e);
            }
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
