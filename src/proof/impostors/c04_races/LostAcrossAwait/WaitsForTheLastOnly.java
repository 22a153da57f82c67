// Fails in: waitsForAll
// Says: it was complete when one was still being waited for
// The future of the last price is returned, and the others may come later.
package c04_races;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class LostAcrossAwait implements Billing {

    @Override
    public CompletableFuture<Void> addAll(List<String> articles, Prices prices, Total total) {
        CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
        for (String article : articles) {
            last = prices.priceOf(article).thenAccept(price -> total.write(total.read() + price));
        }
        return last;
    }
}
