// The prices are added to each other first, two by two.
package c04_races;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class LostAcrossAwait implements Billing {

    @Override
    public CompletableFuture<Void> addAll(List<String> articles, Prices prices, Total total) {
        return articles.stream()
                .map(prices::priceOf)
                .reduce(CompletableFuture.completedFuture(0L), (one, other) -> one.thenCombine(other, Long::sum))
                .thenAccept(sum -> total.write(total.read() + sum));
    }
}
