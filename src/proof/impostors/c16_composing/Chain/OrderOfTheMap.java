// Fails in: completeAndInOrder
// Says: in another order
// The chains are kept in a HashMap by title, and its values come in an order of its own.
package c16_composing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks books up and has them brought: in each chain one call after the other, and all chains at once. */
public final class Chain implements Reading {

    /** The second call belongs to its own first call, so it is chained there, and not behind all first calls. */
    @Override
    public CompletableFuture<List<String>> read(List<String> titles, Archive archive) {
        Map<String, CompletableFuture<String>> texts = titles.stream()
                .collect(Collectors.toMap(
                        Function.identity(), title -> archive.find(title).thenCompose(archive::fetch)));
        return CompletableFuture.allOf(texts.values().toArray(CompletableFuture[]::new))
                // join() does not wait here: allOf has completed, and so have they all.
                .thenApply(allDone ->
                        texts.values().stream().map(CompletableFuture::join).toList());
    }
}
