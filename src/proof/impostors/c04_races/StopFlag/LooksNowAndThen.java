// Fails in: stepSaysStop
// Says: Expected the steps, where step
// It looks only at every eighth step.
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
            for (int i = 0; i < 8; i++) {
                step.run();
            }
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
