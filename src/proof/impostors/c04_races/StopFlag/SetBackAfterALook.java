// Fails in: everyOrder
// Says: it went on
// Between the look and the setting back, stop() may come.
package c04_races;

public final class StopFlag implements Repeating {

    private final Runnable step;
    private volatile boolean stopped;
    private volatile boolean running;

    public StopFlag(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        if (stopped) {
            return;
        }
        running = true;
        while (running) {
            step.run();
        }
    }

    @Override
    public void stop() {
        stopped = true;
        running = false;
    }
}
