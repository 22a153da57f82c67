// Fails in: staysOnTheLoop
// Says: Expected only the event loop
// thenAcceptAsync without an executor goes to the common pool.
package c04_races;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class LostAcrossAwait implements Billing {

    @Override
    public CompletableFuture<Void> addAll(List<String> articles, Prices prices, Total total) {
        CompletableFuture<?>[] added = articles.stream()
                .map(article -> prices.priceOf(article).thenAcceptAsync(price -> {
                    synchronized (total) {
                        total.write(total.read() + price);
                    }
                }))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(added);
    }
}
