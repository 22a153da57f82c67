// Fails in: fastFailureDoesNotWin
// Says: Expected the page of the mirror that has it, but the call failed
// anyOf() takes the first that is done, and a failure is done soonest.
package c16_composing;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;
import kata.Page;

public final class FirstOf implements Mirrors {

    @Override
    public CompletableFuture<Page> first(List<URI> mirrors, AsyncSession session) {
        if (mirrors.isEmpty()) {
            return CompletableFuture.failedFuture(new IllegalArgumentException("There is no mirror to ask"));
        }
        List<CompletableFuture<Page>> requests =
                mirrors.stream().map(session::get).toList();
        CompletableFuture<Page> first = CompletableFuture.anyOf(requests.toArray(CompletableFuture[]::new))
                .thenApply(Page.class::cast);
        first.whenComplete((page, failure) -> requests.forEach(request -> request.cancel(true)));
        return first;
    }
}
