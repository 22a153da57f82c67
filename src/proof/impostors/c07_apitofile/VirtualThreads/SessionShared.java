// Fails in: overlaps
// Says: A Session is not thread-safe
// One session for all: it serves one thread at a time.
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
        try (Session session = sessions.open();
                Lines lines = file.append();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<String> answers = new ExecutorCompletionService<>(threads);
            try {
                for (URI site : sites) {
                    answers.submit(() -> Answer.of(session.get(site)).toJsonLine());
                }
                for (int i = 0; i < sites.size(); i++) {
                    lines.write(answers.take().get());
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }
}
