// Fails in: overlaps
// Says: there was never more than 30
// The pool has as many threads as the document has calls, whatever the job says.
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

/** Makes the calls of an iteration at once, and the iterations one after another. */
public final class ThreadsInside implements LetterIterations {

    /** The threads give their answers back, and the calling thread alone puts them together: nothing is shared. */
    @Override
    public void run(Job job, SessionFactory sessions) throws Exception {
        Callable<List<String>> call = () -> {
            try (Session session = sessions.open()) {
                return job.service().ask(session);
            }
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(30)) {
            for (int iteration = 1; iteration <= job.iterations(); iteration++) {
                List<String> data = new ArrayList<>();
                // invokeAll returns when all calls have ended, so none of them reaches into the next iteration.
                for (Future<List<String>> answer : threads.invokeAll(Collections.nCopies(job.calls(), call))) {
                    data.addAll(answer.get());
                }
                new IterationResult(data, new LetterCount().count(data)).writeTo(job.file(iteration));
            }
        }
    }
}
