package c07_apitofile;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;
import kata.Todo;

/** Calls all sites at once, and appends one answer after the other, without a thread that waits. */
public final class Async implements AsyncApiToFile {

    /** Each append is chained to the one before, so that it begins when that has ended. */
    @Override
    public CompletableFuture<Void> copy(List<URI> sites, AsyncSession session, AsyncLineFile file) {
        // TODO start all calls first. Then, from CompletableFuture.completedFuture(null) on, chain for each answer:
        // the append before and the answer (thenCombine), then this append (thenCompose). Return the last link.
        throw new Todo("all calls at once, one append after the other");
    }
}
