package c16_composing;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;
import kata.Page;

/** Asks several servers for the same thing, because nobody knows which will be the quickest. */
@FunctionalInterface
public interface Mirrors {

    /**
     * Asks all mirrors at once, each of them once, and returns at once. When the first page has arrived the requests to the
     * other mirrors are ended, and those that are made only then, if any, are ended as well. A mirror that fails is out of
     * the race, and no more.
     *
     * @param mirrors whom to ask
     * @param session to ask with; it stays open, its owner closes it
     * @return a future of the first page that arrives. When all mirrors fail it fails, and each of their failures can be
     *     found in what it fails with: among the causes, the suppressed exceptions, or in the message. It fails with an
     *     {@link IllegalArgumentException} if there is no mirror; this one may also be thrown
     */
    CompletableFuture<Page> first(List<URI> mirrors, AsyncSession session);
}
