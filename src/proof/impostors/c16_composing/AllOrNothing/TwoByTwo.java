// Fails in: oneFails
// Says: the server answered 7 of them
// thenCombine() waits for both of two futures, also when one of them has failed.
package c16_composing;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;
import kata.Page;

public final class AllOrNothing implements AllPages {

    @Override
    public CompletableFuture<List<Page>> all(List<URI> sites, AsyncSession session) {
        List<CompletableFuture<Page>> requests =
                sites.stream().map(session::get).toList();
        CompletableFuture<List<Page>> all = CompletableFuture.completedFuture(List.of());
        for (CompletableFuture<Page> request : requests) {
            all = all.thenCombine(request, (pages, page) -> {
                List<Page> more = new ArrayList<>(pages);
                more.add(page);
                return more;
            });
        }
        all.whenComplete((pages, failure) -> {
            if (failure != null) {
                requests.forEach(request -> request.cancel(true));
            }
        });
        return all;
    }
}
