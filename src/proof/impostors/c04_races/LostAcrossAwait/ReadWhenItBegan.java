// Fails in: othersAddToo
// Says: Expected the total to be
// Its own prices are added up well, but onto what the total was in the beginning.
package c04_races;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

public final class LostAcrossAwait implements Billing {

    @Override
    public CompletableFuture<Void> addAll(List<String> articles, Prices prices, Total total) {
        AtomicLong sum = new AtomicLong(total.read());
        CompletableFuture<?>[] added = articles.stream()
                .map(article -> prices.priceOf(article).thenAccept(price -> total.write(sum.addAndGet(price))))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(added);
    }
}
