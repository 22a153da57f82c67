// Fails in: overlaps
// Says: Expected 100 requests in flight at once, but there was never more than 1.
// take() right after submit() waits for each call in turn.
package c07_apitofile;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kata.Session;
import kata.SessionFactory;

public final class VirtualThreads implements ApiToFile {

    @Override
    public void copy(List<URI> sites, SessionFactory sessions, LineFile file) throws Exception {
        try (Lines lines = file.append();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<String> answers = new ExecutorCompletionService<>(threads);
            try {
                for (URI site : sites) {
                    answers.submit(() -> call(site, sessions));
                    lines.write(answers.take().get());
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static String call(URI site, SessionFactory sessions) throws Exception {
        try (Session session = sessions.open()) {
            return Answer.of(session.get(site)).toJsonLine();
        }
    }
}
