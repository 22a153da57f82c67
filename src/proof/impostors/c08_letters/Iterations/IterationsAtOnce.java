// Fails in: oneAfterAnother
// Says: Expected at most 1 request in flight at once
// Each iteration has a thread, so they overlap.
package c08_letters;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Session;
import kata.SessionFactory;

public final class Iterations implements LetterIterations {

    @Override
    public void run(Job job, SessionFactory sessions) throws Exception {
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int i = 1; i <= job.iterations(); i++) {
            int iteration = i;
            tasks.add(() -> {
                List<String> data = new ArrayList<>();
                try (Session session = sessions.open()) {
                    for (int call = 0; call < job.calls(); call++) {
                        data.addAll(job.service().ask(session));
                    }
                }
                new IterationResult(data, new LetterCount().count(data)).writeTo(job.file(iteration));
                return null;
            });
        }
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
    }
}
