package kata;

/**
 * Says that an exercise is not written yet. A stub throws it instead of returning {@code null}, so that a test can tell
 * "not started" from "wrong". Replace the line that throws it by your answer.
 */
public final class Todo extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what what is still to be written, in a few words: it is shown on the board
     */
    public Todo(String what) {
        super(what);
    }
}
