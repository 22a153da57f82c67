// Fails in: noneIsLost
// Says: Expected the total to be
// Each adds to what it reads when its answer comes, and writes when all have come.
package c04_races;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class LostAcrossAwait implements Billing {

    @Override
    public CompletableFuture<Void> addAll(List<String> articles, Prices prices, Total total) {
        List<CompletableFuture<Long>> sums = articles.stream()
                .map(article -> prices.priceOf(article).thenApply(price -> total.read() + price))
                .toList();
        return CompletableFuture.allOf(sums.toArray(CompletableFuture[]::new))
                .thenRun(() -> sums.forEach(sum -> total.write(sum.join())));
    }
}
