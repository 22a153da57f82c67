// Fails in: interruptGoesOn
// Says: Expected the steps, where the thread is interrupted in step
// It takes an interrupt for a call of stop(), although nobody has called it.
package c04_races;

public final class StopFlag implements Repeating {

    private final Runnable step;
    private volatile boolean stopped;

    public StopFlag(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        while (!stopped && !Thread.currentThread().isInterrupted()) {
            step.run();
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
