package c16_composing;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;
import kata.Page;
import kata.Todo;

/** Asks several mirrors, takes the first good answer, and ends the other requests. */
public final class FirstOf implements Mirrors {

    @Override
    public CompletableFuture<Page> first(List<URI> mirrors, AsyncSession session) {
        // TODO ask all mirrors, and let each page complete one and the same new CompletableFuture. Look up what
        // complete() does the second time, and why anyOf is not enough. When that future is complete, cancel(true) the
        // requests. When all have failed, which allOf can tell, completeExceptionally: Throwable.addSuppressed keeps
        // every failure.
        throw new Todo("the first page of several mirrors, and no request left");
    }
}
