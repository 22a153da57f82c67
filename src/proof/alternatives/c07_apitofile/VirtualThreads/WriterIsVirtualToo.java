// The writer is a virtual thread; a queue brings lines and failures.
package c07_apitofile;

import java.net.URI;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import kata.Session;
import kata.SessionFactory;

public final class VirtualThreads implements ApiToFile {

    @Override
    public void copy(List<URI> sites, SessionFactory sessions, LineFile file) throws Exception {
        BlockingQueue<CompletableFuture<String>> answers = new LinkedBlockingQueue<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Void> writer = threads.submit(() -> {
                try (Lines lines = file.append()) {
                    for (int i = 0; i < sites.size(); i++) {
                        lines.write(answers.take().get());
                    }
                }
                return null;
            });
            sites.forEach(site -> threads.submit(() -> answers.add(call(site, sessions))));
            writer.get();
        }
    }

    private static CompletableFuture<String> call(URI site, SessionFactory sessions) {
        try (Session session = sessions.open()) {
            return CompletableFuture.completedFuture(
                    Answer.of(session.get(site)).toJsonLine());
        } catch (Exception e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
