// Any number may open at once; who closes is alone.
package c04_races;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

public final class SessionPerThread implements ApiSessions {

    private final Supplier<ApiSession> opener;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final ThreadLocal<ApiSession> own = new ThreadLocal<>();
    private final Set<ApiSession> open = ConcurrentHashMap.newKeySet();
    private boolean closed;

    public SessionPerThread(Supplier<ApiSession> opener) {
        this.opener = opener;
    }

    @Override
    public ApiSession session() {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            ApiSession session = own.get();
            if (session == null) {
                session = opener.get();
                open.add(session);
                own.set(session);
            }
            return session;
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            closed = true;
            IllegalStateException failure = new IllegalStateException("some sessions did not close");
            for (ApiSession session : open) {
                try {
                    session.close();
                } catch (RuntimeException e) {
                    if (failure.getCause() == null) {
                        failure.initCause(e);
                    }
                }
            }
            open.clear();
            if (failure.getCause() != null) {
                throw failure;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
