package c04_races;

import kata.Todo;

/** Does a step again and again, and really stops when it is told to. */
public final class StopFlag implements Repeating {

    private final Runnable step;

    /**
     * @param step what is done again and again
     */
    public StopFlag(Runnable step) {
        this.step = step;
    }

    /** Looks at the flag before each step. */
    @Override
    public void run() {
        // TODO call step.run() until the flag is set. The compiler must not be allowed to look only once.
        // Look up: volatile, or AtomicBoolean.
        throw new Todo("steps until it is told to stop");
    }

    /** Sets the flag, for good. */
    @Override
    public void stop() {
        // TODO set the flag, so that another thread sees it.
        throw new Todo("a flag that other threads see");
    }
}
