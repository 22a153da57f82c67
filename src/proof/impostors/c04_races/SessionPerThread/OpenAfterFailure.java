// Fails in: closingFails
// Says: Expected whether a session was refused
// It counts as closed only when all sessions have been closed without a failure.
package c04_races;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class SessionPerThread implements ApiSessions {

    private final Supplier<ApiSession> opening;
    private final ThreadLocal<ApiSession> mine = new ThreadLocal<>();
    private final List<ApiSession> all = new ArrayList<>();
    private boolean closed;

    public SessionPerThread(Supplier<ApiSession> opening) {
        this.opening = opening;
    }

    @Override
    public synchronized ApiSession session() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        if (mine.get() == null) {
            ApiSession session = opening.get();
            all.add(session);
            mine.set(session);
        }
        return mine.get();
    }

    @Override
    public synchronized void close() {
        RuntimeException first = null;
        for (ApiSession session : all) {
            try {
                session.close();
            } catch (RuntimeException e) {
                first = first == null ? e : first;
            }
        }
        all.clear();
        if (first != null) {
            throw first;
        }
        closed = true;
    }
}
