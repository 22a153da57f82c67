package kata;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The server answered, but with something else than 200 OK. */
public final class StatusException extends IOException {

    private static final long serialVersionUID = 1L;

    private final URI site;
    private final int status;
    private final TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * @param site the address that was asked
     * @param status the HTTP status of the answer, for example 500
     */
    public StatusException(URI site, int status) {
        this(site, status, Map.of());
    }

    /**
     * @param site the address that was asked
     * @param status the HTTP status of the answer, for example 429
     * @param headers what the answer says besides
     */
    public StatusException(URI site, int status, Map<String, String> headers) {
        super(site + " answered with status " + status);
        this.site = site;
        this.status = status;
        this.headers.putAll(headers);
    }

    /** The address that was asked. */
    public URI site() {
        return site;
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }

    /** A header of the answer, for example {@code Retry-After}; empty if it has no such header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
