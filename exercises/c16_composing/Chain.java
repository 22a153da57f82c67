package c16_composing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.Todo;

/** Looks books up and has them brought: in each chain one call after the other, and all chains at once. */
public final class Chain implements Reading {

    /** The second call belongs to its own first call, so it is chained there, and not behind all first calls. */
    @Override
    public CompletableFuture<List<String>> read(List<String> titles, Archive archive) {
        // TODO make a chain for each title: find, and with what it tells, fetch (CompletableFuture.thenCompose). Have
        // all chains in a list before you put them together with allOf.
        throw new Todo("a chain of two calls for each title, all chains at once");
    }
}
