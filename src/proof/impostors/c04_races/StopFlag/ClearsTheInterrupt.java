// Fails in: interruptGoesOn
// Says: has heard of an earlier interrupt: false
// run() begins with a clean slate: an interrupt that has come before is thrown away, and no step ever hears of it.
package c04_races;

public final class StopFlag implements Repeating {

    private final Runnable step;
    private volatile boolean stopped;

    public StopFlag(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        // Whatever was left behind by an earlier task.
        Thread.interrupted();
        while (!stopped) {
            step.run();
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
