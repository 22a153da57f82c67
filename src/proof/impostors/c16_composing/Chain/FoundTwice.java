// Fails in: completeAndInOrder
// Says: done twice
// Looks each book up to see whether it is there, and once more for its shelf mark.
package c16_composing;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Chain implements Reading {

    @Override
    public CompletableFuture<List<String>> read(List<String> titles, Archive archive) {
        List<CompletableFuture<String>> texts = titles.stream()
                .map(title -> archive.find(title)
                        .thenCompose(seen -> archive.find(title))
                        .thenCompose(archive::fetch))
                .toList();
        return CompletableFuture.allOf(texts.toArray(CompletableFuture[]::new))
                .thenApply(
                        allDone -> texts.stream().map(CompletableFuture::join).toList());
    }
}
