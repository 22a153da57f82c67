// Fails in: failsWhileAnotherIsSlow
// Says: Expected nothing to be left one second after the end
// When a call or the disk fails the other calls are neither stopped nor waited for.
package c07_apitofile;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kata.Session;
import kata.SessionFactory;

/** Calls each site on a virtual thread of its own; one thread writes. */
public final class VirtualThreads implements ApiToFile {

    /** The answers come through a queue of futures, in the order of their arrival, and the calling thread writes them. */
    @Override
    public void copy(List<URI> sites, SessionFactory sessions, LineFile file) throws Exception {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        CompletionService<String> answers = new ExecutorCompletionService<>(threads);
        try (Lines lines = file.append()) {
            for (URI site : sites) {
                answers.submit(() -> call(site, sessions));
            }
            for (int i = 0; i < sites.size(); i++) {
                lines.write(answers.take().get());
            }
        } finally {
            threads.shutdown();
        }
    }

    private static String call(URI site, SessionFactory sessions) throws Exception {
        try (Session session = sessions.open()) {
            return Answer.of(session.get(site)).toJsonLine();
        }
    }
}
