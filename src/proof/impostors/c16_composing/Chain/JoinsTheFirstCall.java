// Fails in: completeAndInOrder
// Says: join() would wait here, because "find
// Waits for each first call before the second: one book after the other.
package c16_composing;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Chain implements Reading {

    @Override
    public CompletableFuture<List<String>> read(List<String> titles, Archive archive) {
        List<CompletableFuture<String>> texts = titles.stream()
                .map(title -> archive.fetch(archive.find(title).join()))
                .toList();
        return CompletableFuture.allOf(texts.toArray(CompletableFuture[]::new))
                .thenApply(
                        allDone -> texts.stream().map(CompletableFuture::join).toList());
    }
}
