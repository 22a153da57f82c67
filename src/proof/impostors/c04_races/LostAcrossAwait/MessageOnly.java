// Fails in: failsLoudly
// Says: the failure of the price
// The failure of a price is replaced by a new exception with the same text: the first one is lost.
package c04_races;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

public final class LostAcrossAwait implements Billing {

    @Override
    public CompletableFuture<Void> addAll(List<String> articles, Prices prices, Total total) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        AtomicInteger left = new AtomicInteger(articles.size());
        if (articles.isEmpty()) {
            done.complete(null);
        }
        for (String article : articles) {
            prices.priceOf(article).whenComplete((price, failure) -> {
                if (failure != null) {
                    done.completeExceptionally(new IllegalStateException(failure.getMessage()));
                } else {
                    total.write(total.read() + price);
                }
                if (left.decrementAndGet() == 0) {
                    done.complete(null);
                }
            });
        }
        return done;
    }
}
