// Fails in: waitsForAll
// Says: it was complete when one was still being waited for
// The future that it returns is complete before the answers are there.
package c04_races;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class LostAcrossAwait implements Billing {

    @Override
    public CompletableFuture<Void> addAll(List<String> articles, Prices prices, Total total) {
        articles.forEach(article -> prices.priceOf(article).thenAccept(price -> total.write(total.read() + price)));
        return CompletableFuture.completedFuture(null);
    }
}
