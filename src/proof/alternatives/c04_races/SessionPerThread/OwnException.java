// After close() it throws an IllegalStateException of the learner's own, a private nested class.
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
                throw new SessionsClosedException();
            }
        }
        ApiSession session = own.get();
        if (session == null) {
            session = opener.get();
            if (!isNoted(session)) {
                session.close();
                throw new SessionsClosedException();
            }
            own.set(session);
        }
        return session;
    }

    private boolean isNoted(ApiSession session) {
        synchronized (lock) {
            return !closed && open.add(session);
        }
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

    private static final class SessionsClosedException extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        SessionsClosedException() {
            super("The sessions are closed");
        }
    }
}
