// Platform threads; a monitor counts who is under way.
package c08_letters;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kata.Session;
import kata.SessionFactory;

public final class Throttled implements ThrottledCalls {

    @Override
    public List<String> ask(StringService service, int calls, SessionFactory sessions, Waiter waiter) throws Exception {
        Monitor monitor = new Monitor();
        List<String> strings = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, calls));
        try {
            CompletionService<List<String>> answers = new ExecutorCompletionService<>(threads);
            for (int call = 0; call < calls; call++) {
                answers.submit(() -> {
                    try (Session session = sessions.open()) {
                        return ask(service, session, waiter, monitor);
                    }
                });
            }
            for (int call = 0; call < calls; call++) {
                strings.addAll(answers.take().get());
            }
            return strings;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> ask(StringService service, Session session, Waiter waiter, Monitor monitor)
            throws Exception {
        RefusedException last = null;
        for (int i = 0; i < 5; i++) {
            if (last != null) {
                waiter.await(last.retryAfter());
            }
            monitor.enter();
            try {
                return service.ask(session);
            } catch (RefusedException e) {
                last = e;
                monitor.allow(e.limit());
            } finally {
                monitor.leave();
            }
        }
        throw new IllegalStateException("5 tries, all of them refused", last);
    }

    private static final class Monitor {

        private int most = Integer.MAX_VALUE;
        private int inside;

        synchronized void enter() throws InterruptedException {
            while (inside >= most) {
                wait();
            }
            inside++;
        }

        synchronized void leave() {
            inside--;
            notifyAll();
        }

        synchronized void allow(int limit) {
            most = Math.min(most, limit);
        }
    }
}
