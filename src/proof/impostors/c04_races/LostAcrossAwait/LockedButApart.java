// Fails in: noneIsLost
// Says: Expected the total to be
// A lock around the read and one around the write help nobody: the wait is between them.
package c04_races;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class LostAcrossAwait implements Billing {

    @Override
    public CompletableFuture<Void> addAll(List<String> articles, Prices prices, Total total) {
        CompletableFuture<?>[] added = articles.stream()
                .map(article -> {
                    long before;
                    synchronized (total) {
                        before = total.read();
                    }
                    return prices.priceOf(article).thenAccept(price -> {
                        synchronized (total) {
                            total.write(before + price);
                        }
                    });
                })
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(added);
    }
}
