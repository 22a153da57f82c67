// Fails in: overlaps
// Says: never more than 1
// Nothing is lost, because the next price is asked for when the last one has been added.
package c04_races;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class LostAcrossAwait implements Billing {

    @Override
    public CompletableFuture<Void> addAll(List<String> articles, Prices prices, Total total) {
        CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
        for (String article : articles) {
            last = last.thenCompose(done -> prices.priceOf(article))
                    .thenAccept(price -> total.write(total.read() + price));
        }
        return last;
    }
}
