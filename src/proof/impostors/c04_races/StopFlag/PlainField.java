// Fails in: stopsWhenCompiled
// Says: it had not a second of computing later
// Without volatile the compiler reads the flag once.
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
    public void stop() {
        stopped = true;
    }
}
