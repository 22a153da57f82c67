// Fails in: openedMeanwhile
// Says: Expected sessions still open after close() to be 0
// Between the look whether it is closed and the note of the new session, close() may come.
package c04_races;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class SessionPerThread implements ApiSessions {

    private final Supplier<ApiSession> opener;
    private final ThreadLocal<ApiSession> own = new ThreadLocal<>();
    private final List<ApiSession> open = new ArrayList<>();
    private volatile boolean closed;

    public SessionPerThread(Supplier<ApiSession> opener) {
        this.opener = opener;
    }

    @Override
    public ApiSession session() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        ApiSession session = own.get();
        if (session == null) {
            session = opener.get();
            synchronized (open) {
                open.add(session);
            }
            own.set(session);
        }
        return session;
    }

    @Override
    public void close() {
        closed = true;
        List<ApiSession> last;
        synchronized (open) {
            last = List.copyOf(open);
            open.clear();
        }
        RuntimeException failure = null;
        for (ApiSession session : last) {
            try {
                session.close();
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
