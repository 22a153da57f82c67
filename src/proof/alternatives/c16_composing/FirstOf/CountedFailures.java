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

/** Counts the failures: whoever brings the last one tells of all. */
public final class FirstOf implements Mirrors {

    @Override
    public CompletableFuture<Page> first(List<URI> mirrors, AsyncSession session) {
        if (mirrors.isEmpty()) {
            throw new IllegalArgumentException("There is no mirror to ask");
        }
        List<CompletableFuture<Page>> requests =
                mirrors.stream().map(session::get).toList();
        CompletableFuture<Page> first = new CompletableFuture<>();
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        AtomicInteger left = new AtomicInteger(requests.size());
        for (CompletableFuture<Page> request : requests) {
            request.whenComplete((page, failure) -> {
                if (failure == null) {
                    first.complete(page);
                    requests.forEach(other -> other.cancel(true));
                    return;
                }
                failures.add(failure);
                if (left.decrementAndGet() == 0) {
                    first.completeExceptionally(new IOException("No mirror answers: " + failures));
                }
            });
        }
        return first;
    }
}
