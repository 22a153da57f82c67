package kata;

import java.io.IOException;

/** A task failed inside a {@link Worker}. The message is the failure's class and text in the child. */
public final class WorkerException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message the failure in the child, as text: an exception itself does not travel between processes
     */
    public WorkerException(String message) {
        super(message);
    }
}
