package kata.server;

import java.io.IOException;
import java.net.URI;

/**
 * The remote API that exercises talk to, as a suite uses it: in the same process ({@link SimulatedApi}), or in another one
 * ({@link ApiClient}).
 */
public interface Api extends AutoCloseable {

    /** The server's address, without a path. */
    URI address();

    /**
     * Opens a run: its sites are answered as the plan says until it is closed.
     *
     * @param atRendezvous is run in this process when the plan's rendezvous is reached, before the requests are let go
     * @throws ServerException if the server is another process and does not answer
     */
    ServedRun open(Plan plan, Runnable atRendezvous);

    /** Stops a server of this process, and says goodbye to another one. */
    @Override
    void close() throws IOException;
}
