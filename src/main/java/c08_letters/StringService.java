package c08_letters;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import kata.Session;
import kata.StatusException;

/**
 * A service that gives out random strings of letters, some with each call, and other ones each time. All calls look alike.
 *
 * @param address where it is, with what is wanted of it: {@code …/randomstring?min=5&max=20&count=5}
 */
public record StringService(URI address) {

    /**
     * Calls the service once and waits for its answer, a JSON array.
     *
     * @param session to call with; it stays open
     * @return the strings, as many as {@code count} says
     * @throws RefusedException if the service answers that it has too many calls just now
     * @throws StatusException if it answers with another status than 200
     * @throws IOException if the connection breaks, or the answer is no array of strings
     * @throws InterruptedException if the thread is interrupted
     */
    public List<String> ask(Session session) throws IOException, InterruptedException {
        try {
            return Json.strings(session.text(address));
        } catch (StatusException e) {
            throw RefusedException.isRefusal(e) ? new RefusedException(e) : e;
        }
    }
}
