// Fails in: openingFails
// Says: Expected the call to
// If a session cannot be opened the lock is never given back: the same thread does not notice, all others wait for
// ever.
package c04_races;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

public final class SessionPerThread implements ApiSessions {

    private final Supplier<ApiSession> opener;
    private final ThreadLocal<ApiSession> own = new ThreadLocal<>();
    private final Lock lock = new ReentrantLock();
    private final List<ApiSession> open = new ArrayList<>();
    private boolean closed;

    public SessionPerThread(Supplier<ApiSession> opener) {
        this.opener = opener;
    }

    @Override
    public ApiSession session() {
        lock.lock();
        if (closed) {
            lock.unlock();
            throw new IllegalStateException("closed");
        }
        ApiSession session = own.get();
        if (session == null) {
            session = opener.get();
            open.add(session);
            own.set(session);
        }
        lock.unlock();
        return session;
    }

    @Override
    public void close() {
        List<ApiSession> last;
        lock.lock();
        try {
            closed = true;
            last = List.copyOf(open);
            open.clear();
        } finally {
            lock.unlock();
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
