// Fails in: fastFailureDoesNotWin
// Says: Expected
// Only a status counts as a failure: a mirror whose connection breaks wins the race with a page that is null.
package c16_composing;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import kata.AsyncSession;
import kata.Page;
import kata.StatusException;

public final class FirstOf implements Mirrors {

    @Override
    public CompletableFuture<Page> first(List<URI> mirrors, AsyncSession session) {
        if (mirrors.isEmpty()) {
            throw new IllegalArgumentException("There is no mirror to ask");
        }
        CompletableFuture<Page> first = new CompletableFuture<>();
        List<CompletableFuture<Page>> requests =
                mirrors.stream().map(session::get).toList();
        Queue<StatusException> failures = new ConcurrentLinkedQueue<>();
        AtomicInteger left = new AtomicInteger(requests.size());
        requests.forEach(request -> request.whenComplete((page, failure) -> {
            if (failure instanceof StatusException status) {
                failures.add(status);
                if (left.decrementAndGet() == 0) {
                    IOException all = new IOException("All mirrors failed");
                    failures.forEach(all::addSuppressed);
                    first.completeExceptionally(all);
                }
            } else {
                first.complete(page);
            }
        }));
        first.whenComplete((page, failure) -> requests.forEach(request -> request.cancel(true)));
        return first;
    }
}
