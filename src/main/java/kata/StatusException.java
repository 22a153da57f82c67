package kata;

import java.io.IOException;
import java.net.URI;

/** The server answered, but with something else than 200 OK. */
public final class StatusException extends IOException {

    private static final long serialVersionUID = 1L;

    private final URI site;
    private final int status;

    /**
     * @param site the address that was asked
     * @param status the HTTP status of the answer, for example 500
     */
    public StatusException(URI site, int status) {
        super(site + " answered with status " + status);
        this.site = site;
        this.status = status;
    }

    /** The address that was asked. */
    public URI site() {
        return site;
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }
}
