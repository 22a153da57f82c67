// Fails in: fastFailureDoesNotWin
// Says: Expected the page of the mirror that has it, but the call failed
// Waits for the requests instead of the offers: of two things that are appended to the last request, the
// second may run first.
package c16_composing;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
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
        CompletableFuture.allOf(requests.toArray(CompletableFuture[]::new)).whenComplete((allDone, failure) -> {
            if (failure != null) {
                first.completeExceptionally(allFailed(requests));
            }
        });
        first.whenComplete((page, failure) -> requests.forEach(request -> request.cancel(true)));
        return first;
    }

    private static IOException allFailed(List<CompletableFuture<Page>> requests) {
        IOException all = new IOException("All %d mirrors failed".formatted(requests.size()));
        requests.stream()
                .filter(request -> request.state() == Future.State.FAILED)
                .map(CompletableFuture::exceptionNow)
                .forEach(all::addSuppressed);
        return all;
    }
}
