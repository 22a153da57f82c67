// Fails in: firstCallsOverlap
// Says: What is chained with thenCompose
// One chain for all books: each book is looked up when the one before has been read.
package c16_composing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Chain implements Reading {

    @Override
    public CompletableFuture<List<String>> read(List<String> titles, Archive archive) {
        CompletableFuture<List<String>> all = CompletableFuture.completedFuture(new ArrayList<>());
        for (String title : titles) {
            all = all.thenCompose(
                    texts -> archive.find(title).thenCompose(archive::fetch).thenApply(text -> {
                        texts.add(text);
                        return texts;
                    }));
        }
        return all;
    }
}
