package c16_composing;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;
import kata.Page;

/** A race; whenever a failure wins it, another race without the losers. */
public final class FirstOf implements Mirrors {

    @Override
    public CompletableFuture<Page> first(List<URI> mirrors, AsyncSession session) {
        if (mirrors.isEmpty()) {
            return CompletableFuture.failedFuture(new IllegalArgumentException("There is no mirror to ask"));
        }
        List<CompletableFuture<Page>> requests =
                mirrors.stream().map(session::get).toList();
        return race(requests, new IllegalStateException("All mirrors failed"))
                .whenComplete((page, failure) -> requests.forEach(request -> request.cancel(true)));
    }

    private static CompletableFuture<Page> race(List<CompletableFuture<Page>> runners, RuntimeException failures) {
        return CompletableFuture.anyOf(runners.toArray(CompletableFuture[]::new))
                .handle((page, failure) -> {
                    if (failure == null) {
                        return CompletableFuture.completedFuture((Page) page);
                    }
                    List<CompletableFuture<Page>> left = new ArrayList<>();
                    for (CompletableFuture<Page> runner : runners) {
                        if (runner.isCompletedExceptionally()) {
                            failures.addSuppressed(runner.exceptionNow());
                        } else {
                            left.add(runner);
                        }
                    }
                    return left.isEmpty() ? CompletableFuture.<Page>failedFuture(failures) : race(left, failures);
                })
                .thenCompose(page -> page);
    }
}
