// In rounds: all that are left, as many as are admitted, then one wait for all that were refused.
package c08_letters;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Session;
import kata.SessionFactory;

public final class Throttled implements ThrottledCalls {

    @Override
    public List<String> ask(StringService service, int calls, SessionFactory sessions, Waiter waiter) throws Exception {
        Callable<List<String>> call = () -> {
            try (Session session = sessions.open()) {
                return service.ask(session);
            }
        };
        List<String> strings = new ArrayList<>();
        int left = calls;
        int width = Math.max(1, calls);
        int refusedInARow = 0;
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            while (left > 0) {
                RefusedException refusal = null;
                Duration pause = Duration.ZERO;
                int answered = 0;
                for (Future<List<String>> answer :
                        threads.invokeAll(Collections.nCopies(Math.min(left, width), call))) {
                    try {
                        strings.addAll(answer.get());
                        answered++;
                    } catch (ExecutionException e) {
                        if (!(e.getCause() instanceof RefusedException refused)) {
                            throw e;
                        }
                        refusal = refused;
                        width = Math.min(width, refused.limit());
                        pause = refused.retryAfter().compareTo(pause) > 0 ? refused.retryAfter() : pause;
                    }
                }
                left -= answered;
                refusedInARow = answered > 0 ? 0 : refusedInARow + 1;
                if (refusedInARow == 5) {
                    throw new IOException("no answer, though asked 5 times", refusal);
                }
                if (refusal != null) {
                    waiter.await(pause);
                }
            }
        }
        return strings;
    }
}
