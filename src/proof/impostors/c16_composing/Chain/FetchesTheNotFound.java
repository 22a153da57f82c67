// Fails in: findFails
// Says: Expected what was to be fetched that had not been found to be [], but there is [shelf mark null]
// Tells that a book was not found, and goes on to fetch it: a return is missing.
package c16_composing;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Chain implements Reading {

    @Override
    public CompletableFuture<List<String>> read(List<String> titles, Archive archive) {
        List<CompletableFuture<String>> texts =
                titles.stream().map(title -> read(title, archive)).toList();
        return CompletableFuture.allOf(texts.toArray(CompletableFuture[]::new))
                .thenApply(
                        allDone -> texts.stream().map(CompletableFuture::join).toList());
    }

    private static CompletableFuture<String> read(String title, Archive archive) {
        CompletableFuture<String> text = new CompletableFuture<>();
        archive.find(title).whenComplete((shelfMark, notFound) -> {
            if (notFound != null) {
                text.completeExceptionally(notFound);
            }
            archive.fetch(shelfMark).whenComplete((book, notThere) -> {
                if (notThere != null) {
                    text.completeExceptionally(notThere);
                } else {
                    text.complete(book);
                }
            });
        });
        return text;
    }
}
