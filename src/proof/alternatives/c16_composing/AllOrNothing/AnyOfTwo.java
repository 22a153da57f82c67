package c16_composing;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;
import kata.Page;

/** All pages or a failure, whichever comes first. */
public final class AllOrNothing implements AllPages {

    @Override
    public CompletableFuture<List<Page>> all(List<URI> sites, AsyncSession session) {
        List<CompletableFuture<Page>> requests =
                sites.stream().map(session::get).toList();
        CompletableFuture<Object> failed = new CompletableFuture<>();
        requests.forEach(request -> request.exceptionally(failure -> {
            failed.completeExceptionally(failure);
            return null;
        }));
        CompletableFuture<Void> done = CompletableFuture.allOf(requests.toArray(CompletableFuture[]::new));
        // allOf() fails as well, and with an exception of its choice; only its success is wanted.
        CompletableFuture<Object> success = new CompletableFuture<>();
        done.thenAccept(allDone -> success.complete(allDone));
        CompletableFuture<List<Page>> all = CompletableFuture.anyOf(failed, success)
                .thenApply(
                        either -> requests.stream().map(CompletableFuture::join).toList());
        all.whenComplete((pages, failure) -> {
            if (failure != null) {
                requests.forEach(request -> request.cancel(true));
            }
        });
        return all;
    }
}
