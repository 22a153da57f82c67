// Fails in: everyOrder
// Says: it went on
// run() has the lock as long as it runs, so stop() never gets it.
package c04_races;

public final class StopFlag implements Repeating {

    private final Runnable step;
    private boolean stopped;

    public StopFlag(Runnable step) {
        this.step = step;
    }

    @Override
    public synchronized void run() {
        while (!stopped) {
            step.run();
        }
    }

    @Override
    public synchronized void stop() {
        stopped = true;
    }
}
