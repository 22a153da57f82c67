// A counter says when the last one has come.
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
                    done.completeExceptionally(failure);
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
