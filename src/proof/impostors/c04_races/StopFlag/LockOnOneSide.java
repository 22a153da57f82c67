// Fails in: stopsWhenCompiled
// Says: it had not a second of computing later
// Who sets the flag has a lock; who reads it has none.
package c04_races;

public final class StopFlag implements Repeating {

    private final Runnable step;
    private boolean stopped;

    public StopFlag(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        while (!stopped) {
            step.run();
        }
    }

    @Override
    public synchronized void stop() {
        stopped = true;
    }
}
