// Fails in: openedMeanwhile
// Says: Expected sessions handed out that were closed already to be 0
// Who finds that it was closed meanwhile closes his session, and returns it all the same.
package c04_races;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class SessionPerThread implements ApiSessions {

    private final Supplier<ApiSession> opener;
    private final ThreadLocal<ApiSession> own = new ThreadLocal<>();
    private final Object lock = new Object();
    private final List<ApiSession> open = new ArrayList<>();
    private boolean closed;

    public SessionPerThread(Supplier<ApiSession> opener) {
        this.opener = opener;
    }

    @Override
    public ApiSession session() {
        synchronized (lock) {
            if (closed) {
                throw new IllegalStateException("closed");
            }
        }
        ApiSession session = own.get();
        if (session == null) {
            session = opener.get();
            register(session);
            own.set(session);
        }
        return session;
    }

    private void register(ApiSession session) {
        synchronized (lock) {
            if (!closed) {
                open.add(session);
                return;
            }
        }
        session.close();
    }

    @Override
    public void close() {
        List<ApiSession> last;
        synchronized (lock) {
            closed = true;
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
