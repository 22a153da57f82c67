// Fails in: doesNotWait
// Says: it waited for answers before it returned
// All chains at once, but the method returns only when they have ended.
package c16_composing;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Chain implements Reading {

    @Override
    public CompletableFuture<List<String>> read(List<String> titles, Archive archive) {
        List<CompletableFuture<String>> texts = titles.stream()
                .map(title -> archive.find(title).thenCompose(archive::fetch))
                .toList();
        CompletableFuture.allOf(texts.toArray(CompletableFuture[]::new)).join();
        return CompletableFuture.completedFuture(
                texts.stream().map(CompletableFuture::join).toList());
    }
}
