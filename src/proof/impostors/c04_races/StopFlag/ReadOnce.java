// Fails in: stepSaysStop
// Says: it went on
// The flag is volatile, but is read only once.
package c04_races;

public final class StopFlag implements Repeating {

    private final Runnable step;
    private volatile boolean stopped;

    public StopFlag(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        boolean goesOn = !stopped;
        while (goesOn) {
            step.run();
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
