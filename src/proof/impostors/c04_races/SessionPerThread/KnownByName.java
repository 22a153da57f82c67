// Fails in: virtualThreads
// Says: Expected each session to be used by the thread that opened it
// Threads are told apart by their names, and virtual threads have none.
package c04_races;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

public final class SessionPerThread implements ApiSessions {

    private final Supplier<ApiSession> opener;
    private final Map<String, ApiSession> open = new HashMap<>();
    private boolean closed;

    public SessionPerThread(Supplier<ApiSession> opener) {
        this.opener = opener;
    }

    @Override
    public synchronized ApiSession session() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        String name = Thread.currentThread().getName();
        ApiSession session = open.get(name);
        if (session == null) {
            session = opener.get();
            open.put(name, session);
        }
        return session;
    }

    @Override
    public synchronized void close() {
        closed = true;
        RuntimeException failure = null;
        for (ApiSession session : open.values()) {
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
