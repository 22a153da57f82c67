package c14_eventloop;

/**
 * A task that equals each other of its kind, as records do that are alike.
 *
 * @param task what it does
 */
record Equal<T>(Task<T> task) implements Task<T> {

    /** Why a loop has to tell them apart. */
    static final String TOLD_APART =
            "Each of these tasks was given, and equals the others. A set takes equals for one and the same; so does the"
                    + " key of a map.";

    @Override
    public Next<T> step() throws Exception {
        return task.step();
    }

    @Override
    public void cancel() {
        task.cancel();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Equal;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
