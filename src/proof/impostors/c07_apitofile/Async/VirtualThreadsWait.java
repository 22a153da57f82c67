// Fails in: nobodyWaitsForTheDisk
// Says: Expected at most 4 threads while the disk stands still
// The answers come without a thread, but a virtual thread each waits for its line.
package c07_apitofile;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import kata.AsyncSession;

public final class Async implements AsyncApiToFile {

    @Override
    public CompletableFuture<Void> copy(List<URI> sites, AsyncSession session, AsyncLineFile file) {
        Executor threads = task -> Thread.ofVirtual().start(task);
        return CompletableFuture.allOf(sites.stream()
                .map(session::get)
                .map(call -> call.thenAcceptAsync(
                        page -> {
                            synchronized (file) {
                                file.append(Answer.of(page).toJsonLine()).join();
                            }
                        },
                        threads))
                .toArray(CompletableFuture[]::new));
    }
}
