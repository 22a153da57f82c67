// Fails in: secondCallsOverlap
// Says: to begin while others are still under way, but it did not
// Each book is brought when the one before it in the list is there.
package c16_composing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Chain implements Reading {

    @Override
    public CompletableFuture<List<String>> read(List<String> titles, Archive archive) {
        List<CompletableFuture<String>> marks =
                titles.stream().map(archive::find).toList();
        List<CompletableFuture<String>> texts = new ArrayList<>();
        CompletableFuture<String> before = CompletableFuture.completedFuture("");
        for (CompletableFuture<String> mark : marks) {
            before = before.thenCombine(mark, (text, found) -> found).thenCompose(archive::fetch);
            texts.add(before);
        }
        return CompletableFuture.allOf(texts.toArray(CompletableFuture[]::new))
                .thenApply(
                        allDone -> texts.stream().map(CompletableFuture::join).toList());
    }
}
