package c16_composing;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import kata.AsyncSession;
import kata.Page;

/** Whoever brings the last page completes the list; whoever fails first ends the others before it tells. */
public final class AllOrNothing implements AllPages {

    @Override
    public CompletableFuture<List<Page>> all(List<URI> sites, AsyncSession session) {
        CompletableFuture<List<Page>> all = new CompletableFuture<>();
        AtomicReferenceArray<Page> pages = new AtomicReferenceArray<>(sites.size());
        AtomicInteger missing = new AtomicInteger(sites.size());
        List<CompletableFuture<Page>> requests =
                sites.stream().map(session::get).toList();
        if (sites.isEmpty()) {
            all.complete(List.of());
        }
        for (int i = 0; i < sites.size(); i++) {
            int place = i;
            requests.get(place).whenComplete((page, failure) -> {
                if (failure instanceof CancellationException) {
                    return;
                }
                if (failure != null) {
                    requests.forEach(request -> request.cancel(true));
                    all.completeExceptionally(failure);
                    return;
                }
                pages.set(place, page);
                if (missing.decrementAndGet() == 0) {
                    all.complete(IntStream.range(0, sites.size())
                            .mapToObj(pages::get)
                            .toList());
                }
            });
        }
        all.whenComplete((list, failure) -> {
            if (all.isCancelled()) {
                requests.forEach(request -> request.cancel(true));
            }
        });
        return all;
    }
}
