// Fails in: stopsDuringStep
// Says: was still running
// Each step is made under the lock that stop() needs, so that stop() waits for the step to end.
package c04_races;

public final class StopFlag implements Repeating {

    private final Runnable step;
    private boolean stopped;

    public StopFlag(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        while (stepped()) {
            Thread.onSpinWait();
        }
    }

    private synchronized boolean stepped() {
        if (stopped) {
            return false;
        }
        step.run();
        return true;
    }

    @Override
    public synchronized void stop() {
        stopped = true;
    }
}
