// Fails in: wholeLines
// Says: Somebody else wrote in the middle of it
// Each virtual thread opens the file and appends its line: appending is no lock.
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
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<String> answers = new ExecutorCompletionService<>(threads);
            try {
                for (URI site : sites) {
                    answers.submit(() -> call(site, sessions, file));
                }
                for (int i = 0; i < sites.size(); i++) {
                    answers.take().get();
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static String call(URI site, SessionFactory sessions, LineFile file) throws Exception {
        try (Session session = sessions.open()) {
            String line = Answer.of(session.get(site)).toJsonLine();
            try (Lines lines = file.append()) {
                lines.write(line);
            }
            return line;
        }
    }
}
