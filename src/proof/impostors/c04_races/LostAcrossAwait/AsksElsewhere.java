// Fails in: staysOnTheLoop
// Says: but another one asked, too
// The questions are asked on the common pool, so that the loop is free; but asking keeps nobody waiting.
package c04_races;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

public final class LostAcrossAwait implements Billing {

    @Override
    public CompletableFuture<Void> addAll(List<String> articles, Prices prices, Total total) {
        CompletableFuture<?>[] added = articles.stream()
                .map(article -> CompletableFuture.supplyAsync(() -> prices.priceOf(article))
                        .thenCompose(Function.identity())
                        .thenAccept(price -> total.write(total.read() + price)))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(added);
    }
}
