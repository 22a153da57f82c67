package c16_composing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Puts the chains together one by one, when all of them are under way. */
public final class Chain implements Reading {

    @Override
    public CompletableFuture<List<String>> read(List<String> titles, Archive archive) {
        List<CompletableFuture<String>> texts = titles.stream()
                .map(title -> archive.find(title).thenCompose(archive::fetch))
                .toList();
        CompletableFuture<List<String>> all = CompletableFuture.completedFuture(List.of());
        for (CompletableFuture<String> next : texts) {
            all = all.thenCombine(next, (some, text) -> {
                List<String> more = new ArrayList<>(some);
                more.add(text);
                return more;
            });
        }
        return all;
    }
}
