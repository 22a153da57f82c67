package kata;

import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hands out {@link Session}s and counts them. The factory itself may be used by many threads at once; a session may not.
 */
public final class SessionFactory {

    /** Different in each process. Not a UUID's: its secure random bits take a child that has just started 20 ms to get. */
    private final String id =
            HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());

    private final AtomicInteger opened = new AtomicInteger();
    private final Set<Session> open = ConcurrentHashMap.newKeySet();

    private final Set<Thread> openers = ConcurrentHashMap.newKeySet();

    /** Opens a session. Whoever opens it closes it: {@code try (Session session = sessions.open()) { … }}. */
    public Session open() {
        Session session = new Session(String.join("-", id, Integer.toString(opened.incrementAndGet())), open::remove);
        open.add(session);
        openers.add(Thread.currentThread());
        return session;
    }

    /** How many sessions have been opened so far, closed ones included. */
    public int opened() {
        return opened.get();
    }

    /** The threads that have opened a session here, so that a test can ask what state they are in. */
    public Set<Thread> openers() {
        return Set.copyOf(openers);
    }

    /** How many sessions are open now. */
    public int stillOpen() {
        return open.size();
    }
}
