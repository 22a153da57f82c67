// All are asked for at once, and added in the order of the articles.
package c04_races;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class LostAcrossAwait implements Billing {

    @Override
    public CompletableFuture<Void> addAll(List<String> articles, Prices prices, Total total) {
        CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
        for (CompletableFuture<Long> asked :
                articles.stream().map(prices::priceOf).toList()) {
            last = last.thenAcceptBoth(asked, (done, price) -> total.write(total.read() + price));
        }
        return last;
    }
}
