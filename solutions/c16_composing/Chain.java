package c16_composing;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Looks books up and has them brought: in each chain one call after the other, and all chains at once. */
public final class Chain implements Reading {

    /** The second call belongs to its own first call, so it is chained there, and not behind all first calls. */
    @Override
    public CompletableFuture<List<String>> read(List<String> titles, Archive archive) {
        List<CompletableFuture<String>> texts = titles.stream()
                .map(title -> archive.find(title).thenCompose(archive::fetch))
                .toList();
        return CompletableFuture.allOf(texts.toArray(CompletableFuture[]::new))
                // join() does not wait here: allOf has completed, and so have they all.
                .thenApply(
                        allDone -> texts.stream().map(CompletableFuture::join).toList());
    }
}
