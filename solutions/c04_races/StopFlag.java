package c04_races;

/** Does a step again and again, and really stops when it is told to. */
public final class StopFlag implements Repeating {

    private final Runnable step;

    // Without volatile the compiler may read it once, before the loop, and never again.
    private volatile boolean stopped;

    /**
     * @param step what is done again and again
     */
    public StopFlag(Runnable step) {
        this.step = step;
    }

    /** Looks at the flag before each step. */
    @Override
    public void run() {
        while (!stopped) {
            step.run();
        }
    }

    /** Sets the flag, for good. */
    @Override
    public void stop() {
        stopped = true;
    }
}
