// Fails in: doesNotWait
// Says: it was still running
// join() waits on the very thread that is to bring the answer.
package c04_races;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class LostAcrossAwait implements Billing {

    @Override
    public CompletableFuture<Void> addAll(List<String> articles, Prices prices, Total total) {
        for (String article : articles) {
            long price = prices.priceOf(article).join();
            total.write(total.read() + price);
        }
        return CompletableFuture.completedFuture(null);
    }
}
