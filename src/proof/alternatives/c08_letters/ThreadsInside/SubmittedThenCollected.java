// Platform threads, a pool as wide as an iteration; the futures are kept in a list.
package c08_letters;

import java.util.ArrayList;
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
        try (ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, job.calls()))) {
            for (int iteration = 1; iteration <= job.iterations(); iteration++) {
                List<String> data = new ArrayList<>();
                // invokeAll returns when all calls have ended, so none of them reaches into the next iteration.
                List<Future<List<String>>> answers = new ArrayList<>();
                for (int i = 0; i < job.calls(); i++) {
                    answers.add(threads.submit(call));
                }
                try {
                    for (Future<List<String>> answer : answers) {
                        data.addAll(answer.get());
                    }
                } catch (Exception e) {
                    threads.shutdownNow();
                    throw e;
                }
                new IterationResult(data, new LetterCount().count(data)).writeTo(job.file(iteration));
            }
        }
    }
}
