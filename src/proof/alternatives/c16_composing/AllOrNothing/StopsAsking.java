package c16_composing;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;
import kata.Page;

/** Each request is tied to the whole when it is made; when the whole has failed, no more are made. */
public final class AllOrNothing implements AllPages {

    @Override
    public CompletableFuture<List<Page>> all(List<URI> sites, AsyncSession session) {
        CompletableFuture<List<Page>> all = new CompletableFuture<>();
        List<CompletableFuture<Page>> requests = new ArrayList<>();
        for (URI site : sites) {
            if (all.isDone()) {
                return all;
            }
            CompletableFuture<Page> request = session.get(site);
            requests.add(request);
            request.whenComplete((page, failure) -> {
                if (failure != null) {
                    all.completeExceptionally(failure);
                }
            });
            all.whenComplete((pages, failure) -> request.cancel(true));
        }
        List<CompletableFuture<Page>> made = List.copyOf(requests);
        CompletableFuture.allOf(made.toArray(CompletableFuture[]::new))
                .thenAccept(allDone ->
                        all.complete(made.stream().map(CompletableFuture::join).toList()));
        return all;
    }
}
