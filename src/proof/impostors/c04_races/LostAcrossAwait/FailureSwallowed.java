// Fails in: failsLoudly
// Says: it returned as if nothing had happened
// A price that cannot be had counts as 0.
package c04_races;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class LostAcrossAwait implements Billing {

    @Override
    public CompletableFuture<Void> addAll(List<String> articles, Prices prices, Total total) {
        CompletableFuture<?>[] added = articles.stream()
                .map(article -> prices.priceOf(article)
                        .exceptionally(failure -> 0L)
                        .thenAccept(price -> total.write(total.read() + price)))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(added);
    }
}
