package kata.server;

/** The server cannot be used. The message says why, and what to do, in a sentence. */
public final class ServerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A server that cannot be used, for a reason that needs no trace. */
    public ServerException(String message) {
        super(message);
    }

    /** A server that cannot be used, and what was seen of it. */
    public ServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
