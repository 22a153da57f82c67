// Fails in: failsLoudly
// Says: Expected each article to be asked for once
// A price that cannot be had is asked for once more.
package c04_races;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class LostAcrossAwait implements Billing {

    @Override
    public CompletableFuture<Void> addAll(List<String> articles, Prices prices, Total total) {
        CompletableFuture<?>[] added = articles.stream()
                .map(article -> prices.priceOf(article)
                        .exceptionallyCompose(failure -> prices.priceOf(article))
                        .thenAccept(price -> total.write(total.read() + price)))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(added);
    }
}
