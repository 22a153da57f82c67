// Fails in: slowFirstCalls
// Says: to begin while others are still under way, but it did not
// Two rounds: no book is brought before all have been found.
package c16_composing;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Chain implements Reading {

    @Override
    public CompletableFuture<List<String>> read(List<String> titles, Archive archive) {
        List<CompletableFuture<String>> marks =
                titles.stream().map(archive::find).toList();
        return CompletableFuture.allOf(marks.toArray(CompletableFuture[]::new)).thenCompose(allFound -> {
            List<CompletableFuture<String>> texts =
                    marks.stream().map(mark -> archive.fetch(mark.join())).toList();
            return CompletableFuture.allOf(texts.toArray(CompletableFuture[]::new))
                    .thenApply(allDone ->
                            texts.stream().map(CompletableFuture::join).toList());
        });
    }
}
