// Fails in: interruptible
// Says: Expected an exception after the interrupt
// Returns what it has when it is interrupted, and sets the flag: a part looks like the strings of all answers.
package c08_letters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<List<String>> answers = new ExecutorCompletionService<>(threads);
            try {
                for (int i = 0; i < calls; i++) {
                    answers.submit(call);
                }
                for (int i = 0; i < calls; i++) {
                    strings.addAll(answers.take().get());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                threads.shutdownNow();
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
