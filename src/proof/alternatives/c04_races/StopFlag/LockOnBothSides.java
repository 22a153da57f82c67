// A monitor for the look and for the change, and not for the step.
package c04_races;

public final class StopFlag implements Repeating {

    private final Runnable step;
    private boolean stopped;

    public StopFlag(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        while (!isStopped()) {
            step.run();
        }
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    @Override
    public synchronized void stop() {
        stopped = true;
    }
}
