// Fails in: openingFails
// Says: as it is
// What was thrown when a session was opened comes as the cause of something else.
package c04_races;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class SessionPerThread implements ApiSessions {

    private final Supplier<ApiSession> opener;
    private final ThreadLocal<ApiSession> own = new ThreadLocal<>();
    private final List<ApiSession> open = new ArrayList<>();
    private boolean closed;

    public SessionPerThread(Supplier<ApiSession> opener) {
        this.opener = opener;
    }

    @Override
    public synchronized ApiSession session() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        ApiSession session = own.get();
        if (session == null) {
            session = opened();
            open.add(session);
            own.set(session);
        }
        return session;
    }

    private ApiSession opened() {
        try {
            return opener.get();
        } catch (RuntimeException e) {
            throw new IllegalStateException("no session could be opened", e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        RuntimeException failure = null;
        for (ApiSession session : open) {
            try {
                session.close();
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        open.clear();
        if (failure != null) {
            throw failure;
        }
    }
}
