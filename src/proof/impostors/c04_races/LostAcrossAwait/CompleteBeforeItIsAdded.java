// Fails in: completeWhenAdded
// Says: Expected
// It waits for the prices, and not until they have been added: the last one may still be missing.
package c04_races;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class LostAcrossAwait implements Billing {

    @Override
    public CompletableFuture<Void> addAll(List<String> articles, Prices prices, Total total) {
        List<CompletableFuture<Long>> all = new ArrayList<>();
        for (String article : articles) {
            CompletableFuture<Long> price = prices.priceOf(article);
            price.thenAccept(cents -> total.write(total.read() + cents));
            all.add(price);
        }
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
    }
}
