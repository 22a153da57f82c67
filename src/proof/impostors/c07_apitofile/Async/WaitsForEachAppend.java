// Fails in: fewThreads
// Says: Expected at most 4 threads for the whole run
// A virtual thread for each call waits for its answer and for the disk, under a lock.
package c07_apitofile;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import kata.AsyncSession;

public final class Async implements AsyncApiToFile {

    @Override
    public CompletableFuture<Void> copy(List<URI> sites, AsyncSession session, AsyncLineFile file) {
        Executor threads = task -> Thread.ofVirtual().start(task);
        Object lock = new Object();
        List<CompletableFuture<Void>> written = new ArrayList<>();
        for (URI site : sites) {
            written.add(CompletableFuture.runAsync(
                    () -> {
                        String line = Answer.of(session.get(site).join()).toJsonLine();
                        synchronized (lock) {
                            file.append(line).join();
                        }
                    },
                    threads));
        }
        return CompletableFuture.allOf(written.toArray(CompletableFuture[]::new));
    }
}
