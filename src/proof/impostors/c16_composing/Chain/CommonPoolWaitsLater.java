// Fails in: nobodyWaitsLater
// Says: Expected no thread but the caller's
// Waits for each second call in the common pool.
package c16_composing;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Chain implements Reading {

    @Override
    public CompletableFuture<List<String>> read(List<String> titles, Archive archive) {
        List<CompletableFuture<String>> texts = titles.stream()
                .map(title -> archive.find(title).thenApplyAsync(mark -> {
                    CompletableFuture<String> text = archive.fetch(mark);
                    CompletableFuture.allOf(text).join();
                    return text.join();
                }))
                .toList();
        return CompletableFuture.allOf(texts.toArray(CompletableFuture[]::new))
                .thenApply(
                        allDone -> texts.stream().map(CompletableFuture::join).toList());
    }
}
