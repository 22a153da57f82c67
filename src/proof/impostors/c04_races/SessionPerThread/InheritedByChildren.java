// Fails in: oneAThread
// Says: session
// An InheritableThreadLocal hands the session of a thread to each thread that it starts.
package c04_races;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class SessionPerThread implements ApiSessions {

    private final Supplier<ApiSession> opener;
    private final InheritableThreadLocal<ApiSession> own = new InheritableThreadLocal<>();
    private final List<ApiSession> open = new ArrayList<>();
    private boolean closed;

    public SessionPerThread(Supplier<ApiSession> opener) {
        this.opener = opener;
    }

    @Override
    public ApiSession session() {
        synchronized (open) {
            if (closed) {
                throw new IllegalStateException("The sessions are closed");
            }
            ApiSession session = own.get();
            if (session == null) {
                session = opener.get();
                open.add(session);
                own.set(session);
            }
            return session;
        }
    }

    @Override
    public void close() {
        List<ApiSession> last;
        synchronized (open) {
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
