// Fails in: openingFails
// Says: as it is
// What was thrown when a session was opened comes as another exception with the same text, which has it as its cause.
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
            ApiSession session = own.get();
            if (session == null) {
                session = opened();
                open.add(session);
                own.set(session);
            }
            return session;
        }
    }

    private ApiSession opened() {
        try {
            return opener.get();
        } catch (RuntimeException e) {
            throw new IllegalStateException(e.getMessage(), e);
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
}
