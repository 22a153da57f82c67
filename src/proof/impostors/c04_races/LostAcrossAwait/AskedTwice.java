// Fails in: addsAll
// Says: exactly once
// Each price is asked for once to wait for it, and once to add it.
package c04_races;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class LostAcrossAwait implements Billing {

    @Override
    public CompletableFuture<Void> addAll(List<String> articles, Prices prices, Total total) {
        CompletableFuture<?>[] asked = articles.stream().map(prices::priceOf).toArray(CompletableFuture[]::new);
        CompletableFuture<?>[] added = articles.stream()
                .map(article -> prices.priceOf(article).thenAccept(price -> total.write(total.read() + price)))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(CompletableFuture.allOf(asked), CompletableFuture.allOf(added));
    }
}
