// Fails in: openingFails
// Says: Expected the call to fail with "no session 1"
// What is noted before the session is opened looks like a session afterwards.
package c04_races;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

public final class SessionPerThread implements ApiSessions {

    private final Supplier<ApiSession> opener;
    private final ThreadLocal<AtomicReference<ApiSession>> own = new ThreadLocal<>();
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
        if (own.get() == null) {
            own.set(new AtomicReference<>());
            ApiSession session = opener.get();
            open.add(session);
            own.get().set(session);
        }
        ApiSession session = own.get().get();
        if (session == null) {
            throw new IllegalArgumentException("no session");
        }
        return session;
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
