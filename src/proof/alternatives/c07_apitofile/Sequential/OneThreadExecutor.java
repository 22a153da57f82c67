// A pool of one thread calls and writes; the caller waits for each step.
package c07_apitofile;

import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kata.Session;
import kata.SessionFactory;

public final class Sequential implements ApiToFile {

    @Override
    public void copy(List<URI> sites, SessionFactory sessions, LineFile file) throws Exception {
        try (Session session = sessions.open();
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            for (URI site : sites) {
                String line = thread.submit(() -> Answer.of(session.get(site)).toJsonLine())
                        .get();
                // Opened and closed for each line: slow, and right.
                try (Lines lines = file.append()) {
                    lines.write(line);
                }
            }
        }
    }
}
