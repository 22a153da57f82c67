// Fails in: stopsDuringStep
// Says: whether the step was interrupted
// stop() sets the flag, and interrupts whatever the step is doing.
package c04_races;

public final class StopFlag implements Repeating {

    private final Runnable step;
    private volatile boolean stopped;
    private volatile Thread runner;

    public StopFlag(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        runner = Thread.currentThread();
        while (!stopped) {
            step.run();
        }
        runner = null;
    }

    @Override
    public void stop() {
        stopped = true;
        Thread running = runner;
        if (running != null) {
            running.interrupt();
        }
    }
}
