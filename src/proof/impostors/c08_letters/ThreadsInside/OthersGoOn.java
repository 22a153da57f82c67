// Fails in: failsWhileAnotherIsSlow
// Says: Expected nothing to be left one second after the end
// When a call fails the others are neither stopped nor waited for.
package c08_letters;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (int iteration = 1; iteration <= job.iterations(); iteration++) {
                CompletionService<List<String>> answers = new ExecutorCompletionService<>(threads);
                for (int i = 0; i < job.calls(); i++) {
                    answers.submit(call);
                }
                List<String> data = new ArrayList<>();
                for (int i = 0; i < job.calls(); i++) {
                    data.addAll(answers.take().get());
                }
                new IterationResult(data, new LetterCount().count(data)).writeTo(job.file(iteration));
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            throw e;
        } finally {
            threads.shutdown();
        }
    }
}
