// Fails in: nobodyWaitsForTheDisk
// Says: Expected the event loop to turn while the disk stands still, but it stood still as well.
// What is appended to the answer waits for its line, on the thread of the event loop.
package c07_apitofile;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;

public final class Async implements AsyncApiToFile {

    @Override
    public CompletableFuture<Void> copy(List<URI> sites, AsyncSession session, AsyncLineFile file) {
        return CompletableFuture.allOf(sites.stream()
                .map(session::get)
                .map(call -> call.thenAccept(page -> {
                    synchronized (file) {
                        file.append(Answer.of(page).toJsonLine()).join();
                    }
                }))
                .toArray(CompletableFuture[]::new));
    }
}
