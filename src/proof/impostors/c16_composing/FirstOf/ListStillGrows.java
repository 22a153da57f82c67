// Fails in: answeredBeforeAllAreAsked
// Says: were made when the first page was there already, but 4 of them were not
// Ends the requests that it knows when a page comes, and then makes more.
package c16_composing;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
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
        List<CompletableFuture<Page>> requests = new CopyOnWriteArrayList<>();
        List<CompletableFuture<Void>> offers = new CopyOnWriteArrayList<>();
        first.whenComplete((page, failure) -> requests.forEach(request -> request.cancel(true)));
        for (URI mirror : mirrors) {
            CompletableFuture<Page> request = session.get(mirror);
            requests.add(request);
            offers.add(request.thenAccept(first::complete));
        }
        CompletableFuture.allOf(offers.toArray(CompletableFuture[]::new)).whenComplete((allDone, failure) -> {
            if (failure != null) {
                first.completeExceptionally(allFailed(requests));
            }
        });
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
