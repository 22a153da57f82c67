// Fails in: oneAThread
// Says: Expected sessions still open after close() to be 0
// A ThreadLocal does not tell what other threads have in it.
package c04_races;

import java.util.function.Supplier;

public final class SessionPerThread implements ApiSessions {

    private final Supplier<ApiSession> opener;
    private final ThreadLocal<ApiSession> own = new ThreadLocal<>();
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
            own.set(session);
        }
        return session;
    }

    @Override
    public void close() {
        closed = true;
        own.remove();
    }
}
