package kata.server;

import java.net.URI;
import java.util.List;

/**
 * One run as the server sees it. Several runs may share a server, even those of several suites; each has a path prefix of
 * its own, its id. Where the server is another process, each method asks it and throws {@link ServerException} if it does
 * not answer.
 */
public interface ServedRun extends AutoCloseable {

    /** The run's id: the prefix of its paths. */
    String id();

    /** The address of one of its sites. */
    URI site(int number);

    /**
     * The address of the random strings: the same for all calls, which the run numbers from 1 as they come.
     *
     * @param min the least letters of a string
     * @param max the most letters of a string
     * @param count how many strings a call is answered
     */
    URI randomStrings(int min, int max, int count);

    /** Lets the requests go that the plan's gate holds, and all later ones. */
    void openGate();

    /** All requests so far in the order in which they started; those in flight end now, for the time being. */
    List<Span> spans();

    /** The paths of the requests that are in flight now, without the run's prefix. */
    List<String> inFlight();

    /** The most requests that were in flight at any instant. */
    int peak();

    /** Ends the run: lets its requests go, and answers no other. */
    @Override
    void close();
}
