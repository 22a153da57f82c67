package kata.server;

import java.util.Optional;
import kata.Caller;

/**
 * One request as the server saw it. It starts when the server has read the request and ends just before the answer is
 * sent, so it lies within the time during which the caller waits: the peak of the spans is never above the callers' own.
 *
 * @param path what was asked, without the run's prefix, for example {@code /sites/7}
 * @param startNanos when, in nanoseconds since the run was opened
 * @param endNanos when it ended, or the time of the look if it has not
 * @param status the answer's HTTP status, 0 if there was none
 * @param ending how it ended
 * @param connection the number of the TCP connection
 * @param session the caller's session, empty if it has none
 * @param caller who asked, empty if the request does not say
 */
public record Span(
        String path,
        long startNanos,
        long endNanos,
        int status,
        Ending ending,
        String connection,
        Optional<String> session,
        Optional<Caller> caller) {

    /** How a request ends. */
    public enum Ending {
        /** It was answered. */
        ANSWERED,
        /** It was refused at once: too many in flight. */
        REFUSED,
        /** The server failed on purpose. */
        FAULT,
        /** The caller hung up. */
        HUNG_UP,
        /** It is still in flight. */
        IN_FLIGHT
    }
}
