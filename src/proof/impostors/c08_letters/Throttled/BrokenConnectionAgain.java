// Fails in: brokenIsNoRefusal
// Says: it returned as if nothing had happened
// A call whose connection breaks is tried again, although nobody knows what the service has done already.
package c08_letters;

import java.io.IOException;
import java.time.Duration;
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
import kata.StatusException;

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
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<String>> answer : threads.invokeAll(Collections.nCopies(calls, call))) {
                strings.addAll(answer.get());
            }
        }
        return strings;
    }

    private static List<String> askPatiently(StringService service, Session session, Door door, Waiter waiter)
            throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            IOException failure;
            Duration pause;
            door.acquire();
            try {
                return service.ask(session);
            } catch (RefusedException e) {
                failure = e;
                pause = e.retryAfter();
                // Before the permit goes back: whoever takes it must find the door narrow already.
                door.narrowTo(e.limit());
            } catch (StatusException e) {
                throw e;
            } catch (IOException e) {
                // Connections break now and then: the next try has another one.
                failure = e;
                pause = Duration.ofSeconds(1);
            } finally {
                door.release();
            }
            if (tries == TRIES) {
                throw new IOException("No answer in any of %d tries".formatted(TRIES), failure);
            }
            // Without a permit: who waits is not under way, and must not keep others from going.
            waiter.await(pause);
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
