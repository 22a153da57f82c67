// Fails in: oneAThread
// Says: session 1
// One session is opened, and all threads use it.
package c04_races;

import java.util.function.Supplier;

public final class SessionPerThread implements ApiSessions {

    private final Supplier<ApiSession> opener;
    private ApiSession only;
    private boolean closed;

    public SessionPerThread(Supplier<ApiSession> opener) {
        this.opener = opener;
    }

    @Override
    public synchronized ApiSession session() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        if (only == null) {
            only = opener.get();
        }
        return only;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (only != null) {
            only.close();
            only = null;
        }
    }
}
