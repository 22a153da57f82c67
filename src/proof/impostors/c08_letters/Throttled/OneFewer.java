// Fails in: usesItAgain
// Says: when they were tried again, but there were never more than 7
// One fewer than the service admits, to be on the safe side.
package c08_letters;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import kata.*;

public final class Throttled implements ThrottledCalls {

    @Override
    public List<String> ask(StringService service, int calls, SessionFactory sessions, Waiter waiter) throws Exception {
        Semaphore door = new Door(calls);
        AtomicBoolean narrowed = new AtomicBoolean();
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        try {
            CompletionService<List<String>> done = new ExecutorCompletionService<>(executor);
            for (int i = 0; i < calls; i++) {
                done.submit(() -> one(service, calls, sessions, waiter, door, narrowed));
            }
            List<String> all = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                all.addAll(done.take().get());
            }
            return all;
        } finally {
            executor.shutdownNow();
            executor.close();
        }
    }

    private final class Door extends Semaphore {

        private static final long serialVersionUID = 1L;

        Door(int n) {
            super(n);
        }

        void narrow(int n) {
            reducePermits(n);
        }
    }

    private List<String> one(
            StringService service,
            int calls,
            SessionFactory sessions,
            Waiter waiter,
            Semaphore door,
            AtomicBoolean narrowed)
            throws Exception {
        RefusedException last = null;
        try (Session session = sessions.open()) {
            for (int t = 1; t <= 5; t++) {
                if (last != null) waiter.await(last.retryAfter());
                door.acquire();
                try {
                    return service.ask(session);
                } catch (RefusedException e) {
                    last = e;
                    if (e.limit() <= calls && narrowed.compareAndSet(false, true)) {
                        ((Door) door).narrow(calls - Math.max(1, e.limit() - 1));
                    }
                } finally {
                    door.release();
                }
            }
        }
        throw new IOException("gave up after 5 tries", last);
    }
}
