package kata.evidence;

import java.io.IOException;

/** What an answer has thrown in a JVM of its own; see {@link ChildRun}. */
public final class ChildFailedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String thrown;

    ChildFailedException(String where, String thrown) {
        super(where + ": " + thrown);
        this.thrown = thrown;
    }

    /** What was thrown: its class, and its message if it has one. Empty if the child has ended without a word. */
    public String thrown() {
        return thrown;
    }
}
