// Fails in: losesNothing
// Says: Expected no two threads to change the same ArrayList
// All threads add to one list that is not thread-safe: what is lost is lost rarely.
package c08_letters;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Session;
import kata.SessionFactory;

public final class ThreadsInside implements LetterIterations {

    @Override
    public void run(Job job, SessionFactory sessions) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int iteration = 1; iteration <= job.iterations(); iteration++) {
                List<String> data = new ArrayList<>();
                Callable<Void> call = () -> {
                    try (Session session = sessions.open()) {
                        data.addAll(job.service().ask(session));
                    }
                    return null;
                };
                for (Future<Void> done : threads.invokeAll(Collections.nCopies(job.calls(), call))) {
                    done.get();
                }
                new IterationResult(data, new LetterCount().count(data)).writeTo(job.file(iteration));
            }
        }
    }
}
