// Fails in: openedMeanwhile
// Says: a lock that both use or a volatile field, but there is nothing
// Whether it is closed is written with the lock and read without it.
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
        failIfClosed();
        ApiSession session = own.get();
        if (session == null) {
            session = opener.get();
            register(session);
            own.set(session);
        }
        return session;
    }

    private void failIfClosed() {
        if (closed) {
            throw new IllegalStateException("The sessions are closed");
        }
    }

    private void register(ApiSession session) {
        synchronized (lock) {
            if (!closed) {
                open.add(session);
                return;
            }
        }
        session.close();
        failIfClosed();
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
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
