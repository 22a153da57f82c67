// Fails in: addsAll
// Says: Expected the total to be
// The last price is asked for, and not added.
package c04_races;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class LostAcrossAwait implements Billing {

    @Override
    public CompletableFuture<Void> addAll(List<String> articles, Prices prices, Total total) {
        CompletableFuture<?>[] added = articles.stream()
                .map(article -> prices.priceOf(article).thenAccept(price -> {
                    if (articles.size() < 2 || !article.equals(articles.getLast())) {
                        total.write(total.read() + price);
                    }
                }))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(added);
    }
}
