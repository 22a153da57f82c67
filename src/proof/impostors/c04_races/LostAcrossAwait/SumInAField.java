// Fails in: othersAddToo
// Says: Expected the total to be
// The sum is a field, because a lambda can write that: two calls of the same object add to the same sum.
package c04_races;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class LostAcrossAwait implements Billing {

    private long sum;

    @Override
    public CompletableFuture<Void> addAll(List<String> articles, Prices prices, Total total) {
        sum = 0;
        CompletableFuture<?>[] added = articles.stream()
                .map(article -> prices.priceOf(article).thenAccept(price -> sum += price))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(added).thenRun(() -> total.write(total.read() + sum));
    }
}
