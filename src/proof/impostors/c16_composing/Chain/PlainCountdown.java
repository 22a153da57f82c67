// Fails in: completeInEveryOrder
// Says: every step was done and the future that was returned was not complete
// Counts down a plain int, on the thread that completes the calls and on the caller's.
package c16_composing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

public final class Chain implements Reading {

    @Override
    public CompletableFuture<List<String>> read(List<String> titles, Archive archive) {
        CompletableFuture<List<String>> all = new CompletableFuture<>();
        AtomicReferenceArray<String> texts = new AtomicReferenceArray<>(titles.size());
        int[] missing = {titles.size()};
        if (titles.isEmpty()) {
            all.complete(List.of());
        }
        IntStream.range(0, titles.size())
                .forEach(place -> archive.find(titles.get(place)).whenComplete((mark, notFound) -> {
                    if (notFound != null) {
                        all.completeExceptionally(notFound);
                        return;
                    }
                    archive.fetch(mark).whenComplete((text, notThere) -> {
                        if (notThere != null) {
                            all.completeExceptionally(notThere);
                            return;
                        }
                        texts.set(place, text);
                        if (--missing[0] == 0) {
                            all.complete(IntStream.range(0, texts.length())
                                    .mapToObj(texts::get)
                                    .toList());
                        }
                    });
                }));
        return all;
    }
}
