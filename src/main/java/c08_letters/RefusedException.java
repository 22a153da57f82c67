package c08_letters;

import java.io.IOException;
import java.time.Duration;
import kata.StatusException;

/** The service has too many calls just now and has refused one (status 429, RFC 6585). It says what it would like instead. */
public final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private static final int TOO_MANY_REQUESTS = 429;

    private final Duration retryAfter;
    private final int limit;

    RefusedException(StatusException refusal) {
        super(refusal.getMessage(), refusal);
        retryAfter = Duration.ofSeconds(number(refusal, "Retry-After"));
        limit = number(refusal, "RateLimit-Limit");
    }

    private static int number(StatusException refusal, String header) {
        return refusal.header(header)
                .map(Integer::valueOf)
                .orElseThrow(() -> new IllegalArgumentException("a refusal without " + header));
    }

    static boolean isRefusal(StatusException failure) {
        return failure.status() == TOO_MANY_REQUESTS;
    }

    /** How long to wait before the call is tried again: the header {@code Retry-After} (RFC 9110), in whole seconds. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** How many calls the service admits at once, which may be more than are wanted: the header {@code RateLimit-Limit}. */
    public int limit() {
        return limit;
    }
}
