// Fails in: completeAndInOrder
// Says: in another order
// Collects the texts as they come.
package c16_composing;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

public final class Chain implements Reading {

    @Override
    public CompletableFuture<List<String>> read(List<String> titles, Archive archive) {
        Queue<String> texts = new ConcurrentLinkedQueue<>();
        CompletableFuture<?>[] chains = titles.stream()
                .map(title -> archive.find(title).thenCompose(archive::fetch).thenAccept(texts::add))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(chains).thenApply(allDone -> List.copyOf(texts));
    }
}
