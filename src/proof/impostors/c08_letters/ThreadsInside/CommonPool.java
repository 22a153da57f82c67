// Fails in: ownThreads
// Says: Expected threads of its own to do the work, but the common pool did.
// The calls wait in the common pool.
package c08_letters;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kata.Session;
import kata.SessionFactory;

public final class ThreadsInside implements LetterIterations {

    @Override
    public void run(Job job, SessionFactory sessions) throws Exception {
        for (int iteration = 1; iteration <= job.iterations(); iteration++) {
            List<CompletableFuture<List<String>>> answers = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> ask(job, sessions)))
                    .limit(job.calls())
                    .toList();
            List<String> data = new ArrayList<>();
            for (CompletableFuture<List<String>> answer : answers) {
                data.addAll(answer.get());
            }
            new IterationResult(data, new LetterCount().count(data)).writeTo(job.file(iteration));
        }
    }

    private static List<String> ask(Job job, SessionFactory sessions) {
        try (Session session = sessions.open()) {
            return job.service().ask(session);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
