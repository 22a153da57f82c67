// Fails in: allFail
// Says: to be asked twice
// Asks each mirror that has failed once more.
package c16_composing;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import kata.AsyncSession;
import kata.Page;

public final class FirstOf implements Mirrors {

    @Override
    public CompletableFuture<Page> first(List<URI> mirrors, AsyncSession session) {
        if (mirrors.isEmpty()) {
            return CompletableFuture.failedFuture(new IllegalArgumentException("There is no mirror to ask"));
        }
        CompletableFuture<Page> first = new CompletableFuture<>();
        List<CompletableFuture<Page>> requests = mirrors.stream()
                .map(mirror -> session.get(mirror).exceptionallyCompose(failure -> session.get(mirror)))
                .toList();
        CompletableFuture<?>[] offers = requests.stream()
                .map(request -> request.thenAccept(first::complete))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(offers).whenComplete((allDone, failure) -> {
            if (failure != null) {
                first.completeExceptionally(allFailed(requests));
            }
        });
        first.whenComplete((page, failure) -> requests.forEach(request -> request.cancel(true)));
        return first;
    }

    private static IOException allFailed(List<CompletableFuture<Page>> requests) {
        IOException all = new IOException("All %d mirrors failed".formatted(requests.size()));
        requests.stream()
                .filter(request -> request.state() == Future.State.FAILED)
                .map(CompletableFuture::exceptionNow)
                .forEach(all::addSuppressed);
        return all;
    }
}
