// Fails in: stoppedBefore
// Says: Expected the steps to be 0
// It looks after the step, and not before.
package c04_races;

public final class StopFlag implements Repeating {

    private final Runnable step;
    private volatile boolean stopped;

    public StopFlag(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        do {
            step.run();
        } while (!stopped);
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
