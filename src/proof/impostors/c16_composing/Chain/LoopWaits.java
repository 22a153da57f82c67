// Fails in: completeAndInOrder
// Says: is kept waiting
// Waits for each second call on the thread that completes all calls.
package c16_composing;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Chain implements Reading {

    @Override
    public CompletableFuture<List<String>> read(List<String> titles, Archive archive) {
        List<CompletableFuture<String>> texts = titles.stream()
                .map(title -> archive.find(title).thenApply(mark -> {
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
