// A single thread makes the iterations, one task each, and the list is one that is emptied.
package c08_letters;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kata.Session;
import kata.SessionFactory;

public final class Iterations implements LetterIterations {

    @Override
    public void run(Job job, SessionFactory sessions) throws Exception {
        List<String> data = new ArrayList<>();
        try (Session session = sessions.open();
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            for (int i = 1; i <= job.iterations(); i++) {
                int iteration = i;
                thread.submit(() -> {
                            data.clear();
                            for (int call = 0; call < job.calls(); call++) {
                                data.addAll(job.service().ask(session));
                            }
                            new IterationResult(data, new LetterCount().count(data)).writeTo(job.file(iteration));
                            return null;
                        })
                        .get();
            }
        }
    }
}
