// What is open is a snapshot that nobody changes: whoever adds to it clones it and exchanges it; null when it is
// closed.
package c04_races;

import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

public final class SessionPerThread implements ApiSessions {

    private final Supplier<ApiSession> opener;
    private final ThreadLocal<ApiSession> own = new ThreadLocal<>();

    /** No deque in it is ever written to again. */
    private final AtomicReference<ArrayDeque<ApiSession>> open = new AtomicReference<>(new ArrayDeque<>());

    public SessionPerThread(Supplier<ApiSession> opener) {
        this.opener = opener;
    }

    @Override
    public ApiSession session() {
        if (open.get() == null) {
            throw closed();
        }
        ApiSession session = own.get();
        if (session == null) {
            session = opener.get();
            note(session);
            own.set(session);
        }
        return session;
    }

    private void note(ApiSession session) {
        while (true) {
            ArrayDeque<ApiSession> before = open.get();
            if (before == null) {
                session.close();
                throw closed();
            }
            ArrayDeque<ApiSession> after = before.clone();
            after.add(session);
            if (open.compareAndSet(before, after)) {
                return;
            }
        }
    }

    private static IllegalStateException closed() {
        return new IllegalStateException("The sessions are closed");
    }

    @Override
    public void close() {
        ArrayDeque<ApiSession> last = open.getAndSet(null);
        if (last == null) {
            return;
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
