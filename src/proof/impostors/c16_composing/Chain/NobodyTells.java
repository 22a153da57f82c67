// Fails in: fetchFails
// Says: Expected the future to complete
// Counts the books that have come; one that fails is waited for in vain.
package c16_composing;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

public final class Chain implements Reading {

    @Override
    public CompletableFuture<List<String>> read(List<String> titles, Archive archive) {
        String[] texts = new String[titles.size()];
        AtomicInteger missing = new AtomicInteger(titles.size());
        CompletableFuture<List<String>> all = new CompletableFuture<>();
        if (titles.isEmpty()) {
            all.complete(List.of());
        }
        for (int i = 0; i < texts.length; i++) {
            int place = i;
            archive.find(titles.get(place)).thenCompose(archive::fetch).thenAccept(text -> {
                texts[place] = text;
                if (missing.decrementAndGet() == 0) {
                    all.complete(Arrays.asList(texts));
                }
            });
        }
        return all;
    }
}
