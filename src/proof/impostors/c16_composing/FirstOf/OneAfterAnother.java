// Fails in: overlaps
// Says: never more than 1
// Asks the next mirror only when the one before has failed.
package c16_composing;

import java.io.IOException;
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
        return from(0, mirrors, session, new IOException("All mirrors failed"));
    }

    private static CompletableFuture<Page> from(
            int place, List<URI> mirrors, AsyncSession session, IOException failures) {
        if (place == mirrors.size()) {
            return CompletableFuture.failedFuture(failures);
        }
        return session.get(mirrors.get(place)).exceptionallyCompose(failure -> {
            failures.addSuppressed(failure);
            return from(place + 1, mirrors, session, failures);
        });
    }
}
