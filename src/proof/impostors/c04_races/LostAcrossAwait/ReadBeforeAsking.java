// Fails in: noneIsLost
// Says: Expected the total to be
// The total is read, then the answer is waited for, then it is written: 200 have read the same.
package c04_races;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class LostAcrossAwait implements Billing {

    @Override
    public CompletableFuture<Void> addAll(List<String> articles, Prices prices, Total total) {
        CompletableFuture<?>[] added = articles.stream()
                .map(article -> {
                    long before = total.read();
                    return prices.priceOf(article).thenAccept(price -> total.write(before + price));
                })
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(added);
    }
}
