// Fails in: usesWhatIsAdmitted
// Says: never more than 30
// The pool has as many threads as the document has calls, whatever the service admits.
package c08_letters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import kata.Session;
import kata.SessionFactory;

/** Has as many calls under way as the service admits, and waits as told where it admits no more. */
public final class Throttled implements ThrottledCalls {

    private static final int TRIES = 5;

    /** A virtual thread a call, and a door for all of them, which gets narrower with the first refusal. */
    @Override
    public List<String> ask(StringService service, int calls, SessionFactory sessions, Waiter waiter) throws Exception {
        Door door = new Door(calls);
        Callable<List<String>> call = () -> {
            try (Session session = sessions.open()) {
                return askPatiently(service, session, door, waiter);
            }
        };
        List<String> strings = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(30)) {
            for (Future<List<String>> answer : threads.invokeAll(Collections.nCopies(calls, call))) {
                strings.addAll(answer.get());
            }
        }
        return strings;
    }

    private static List<String> askPatiently(StringService service, Session session, Door door, Waiter waiter)
            throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            RefusedException refusal;
            door.acquire();
            try {
                return service.ask(session);
            } catch (RefusedException e) {
                refusal = e;
                // Before the permit goes back: whoever takes it must find the door narrow already.
                door.narrowTo(e.limit());
            } finally {
                door.release();
            }
            if (tries == TRIES) {
                throw new IOException("Refused in each of %d tries".formatted(TRIES), refusal);
            }
            // Without a permit: who waits is not under way, and must not keep others from going.
            waiter.await(refusal.retryAfter());
        }
    }

    /** Lets everybody in at first, and later so many at once. */
    private static final class Door extends Semaphore {

        private static final long serialVersionUID = 1L;

        private int width;

        Door(int width) {
            super(width);
            this.width = width;
        }

        /** Permits that are out already are not called back: the door opens again when enough of them have returned. */
        synchronized void narrowTo(int limit) {
            if (limit < width) {
                reducePermits(width - limit);
                width = limit;
            }
        }
    }
}
