// All prices first; then the total is read and written once.
package c04_races;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class LostAcrossAwait implements Billing {

    @Override
    public CompletableFuture<Void> addAll(List<String> articles, Prices prices, Total total) {
        List<CompletableFuture<Long>> all =
                articles.stream().map(prices::priceOf).toList();
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).thenRun(() -> {
            long sum = all.stream().mapToLong(CompletableFuture::join).sum();
            total.write(total.read() + sum);
        });
    }
}
