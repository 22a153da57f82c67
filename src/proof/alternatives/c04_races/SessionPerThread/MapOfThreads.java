// Threads as keys, in a map made for many threads.
package c04_races;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

public final class SessionPerThread implements ApiSessions {

    private final Supplier<ApiSession> opener;
    private final ConcurrentMap<Thread, ApiSession> open = new ConcurrentHashMap<>();
    private volatile boolean closed;

    public SessionPerThread(Supplier<ApiSession> opener) {
        this.opener = opener;
    }

    @Override
    public ApiSession session() {
        ApiSession session = open.computeIfAbsent(Thread.currentThread(), thread -> {
            failIfClosed();
            return opener.get();
        });
        if (closed) {
            close();
            failIfClosed();
        }
        return session;
    }

    private void failIfClosed() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
    }

    @Override
    public void close() {
        closed = true;
        RuntimeException failure = null;
        for (Thread thread : open.keySet()) {
            ApiSession session = open.remove(thread);
            if (session != null) {
                try {
                    session.close();
                } catch (RuntimeException e) {
                    failure = e;
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
