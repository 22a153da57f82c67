// A queue; whoever has noted his session looks whether it was closed meanwhile.
package c04_races;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

public final class SessionPerThread implements ApiSessions {

    private final Supplier<ApiSession> opener;
    private final ThreadLocal<ApiSession> own = new ThreadLocal<>();
    private final Queue<ApiSession> open = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    public SessionPerThread(Supplier<ApiSession> opener) {
        this.opener = opener;
    }

    @Override
    public ApiSession session() {
        failIfClosed();
        ApiSession session = own.get();
        if (session == null) {
            session = opener.get();
            own.set(session);
            open.add(session);
            if (closed) {
                close();
                failIfClosed();
            }
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
        ApiSession next = open.poll();
        if (next != null) {
            try {
                next.close();
            } finally {
                close();
            }
        }
    }
}
