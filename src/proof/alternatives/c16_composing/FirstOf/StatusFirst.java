// All failures are in one message, which names the status before the address.
package c16_composing;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import kata.AsyncSession;
import kata.Page;
import kata.StatusException;

public final class FirstOf implements Mirrors {

    @Override
    public CompletableFuture<Page> first(List<URI> mirrors, AsyncSession session) {
        if (mirrors.isEmpty()) {
            return CompletableFuture.failedFuture(new IllegalArgumentException("There is no mirror to ask"));
        }
        CompletableFuture<Page> first = new CompletableFuture<>();
        List<CompletableFuture<Page>> requests =
                mirrors.stream().map(session::get).toList();
        AtomicInteger left = new AtomicInteger(requests.size());
        requests.forEach(request -> request.whenComplete((page, failure) -> {
            if (failure == null) {
                first.complete(page);
            } else if (left.decrementAndGet() == 0) {
                // All have failed now, or one has won before and the others were cancelled: then this changes nothing.
                first.completeExceptionally(new IOException(requests.stream()
                        .filter(CompletableFuture::isCompletedExceptionally)
                        .map(one -> told(one.handle((nothing, why) -> why).join()))
                        .collect(Collectors.joining(", ", "No mirror has it: ", ""))));
            }
        }));
        first.whenComplete((page, failure) -> requests.forEach(request -> request.cancel(true)));
        return first;
    }

    private static String told(Throwable failure) {
        return failure instanceof StatusException answer
                ? "%d from %s".formatted(answer.status(), answer.site())
                : failure.toString();
    }
}
