// Fails in: stoppedBefore
// Says: it went on
// Who is told to stop before it begins forgets it.
package c04_races;

public final class StopFlag implements Repeating {

    private final Runnable step;
    private volatile boolean stopped;

    public StopFlag(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        stopped = false;
        while (!stopped) {
            step.run();
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
