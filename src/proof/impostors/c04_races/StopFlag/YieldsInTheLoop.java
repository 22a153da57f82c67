// Fails in: everyOrder
// Says: a lock that both use or a volatile field, but there is nothing
// Thread.yield() orders nothing. That the compiler reads the flag again after it is luck.
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
            Thread.yield();
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
