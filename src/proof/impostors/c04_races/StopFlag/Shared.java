// Fails in: flagOfItsOwn
// Says: where step
// The flag is static: who stops one stops all.
package c04_races;

public final class StopFlag implements Repeating {

    private final Runnable step;
    private static volatile boolean stopped;
    private final boolean before = stopped;

    public StopFlag(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        while (stopped == before) {
            step.run();
        }
    }

    @Override
    public void stop() {
        stopped = !before;
    }
}
