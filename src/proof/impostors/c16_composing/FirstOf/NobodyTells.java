// Fails in: allFail
// Says: Expected the future to complete
// Only a page completes the future. When all mirrors fail it is waited for in vain.
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
        CompletableFuture<Page> first = new CompletableFuture<>();
        List<CompletableFuture<Page>> requests =
                mirrors.stream().map(session::get).toList();
        requests.forEach(request -> request.thenAccept(first::complete));
        first.whenComplete((page, failure) -> requests.forEach(request -> request.cancel(true)));
        return first;
    }
}
