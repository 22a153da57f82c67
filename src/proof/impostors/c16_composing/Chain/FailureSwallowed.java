// Fails in: findFails
// Says: returned as if nothing had happened
// A book that is not found has an empty text.
package c16_composing;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Chain implements Reading {

    @Override
    public CompletableFuture<List<String>> read(List<String> titles, Archive archive) {
        List<CompletableFuture<String>> texts = titles.stream()
                .map(title -> archive.find(title).thenCompose(archive::fetch).exceptionally(failure -> ""))
                .toList();
        return CompletableFuture.allOf(texts.toArray(CompletableFuture[]::new))
                .thenApply(
                        allDone -> texts.stream().map(CompletableFuture::join).toList());
    }
}
