// Fails in: nobodyWaitsForTheDisk
// Says: Expected no thread to wait while the disk stands still
// A thread of its own waits for each answer, and then for its line.
package c07_apitofile;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kata.AsyncSession;

public final class Async implements AsyncApiToFile {

    @Override
    public CompletableFuture<Void> copy(List<URI> sites, AsyncSession session, AsyncLineFile file) {
        List<CompletableFuture<String>> lines = sites.stream()
                .map(site -> session.get(site).thenApply(page -> Answer.of(page).toJsonLine()))
                .toList();
        ExecutorService writer = Executors.newSingleThreadExecutor();
        return CompletableFuture.runAsync(
                        () -> {
                            for (CompletableFuture<String> line : lines) {
                                file.append(line.join()).join();
                            }
                        },
                        writer)
                .whenComplete((done, failure) -> writer.shutdown());
    }
}
