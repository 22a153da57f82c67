// Ids of threads as keys, which are never given twice.
package c04_races;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

public final class SessionPerThread implements ApiSessions {

    private final Supplier<ApiSession> opener;
    private final Map<Long, ApiSession> open = new HashMap<>();
    private boolean closed;

    public SessionPerThread(Supplier<ApiSession> opener) {
        this.opener = opener;
    }

    @Override
    public synchronized ApiSession session() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        return open.computeIfAbsent(Thread.currentThread().threadId(), id -> opener.get());
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
