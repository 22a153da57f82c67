package c04_races;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Adds on an event loop: one thread, no lock, and yet an update can be lost. */
public final class LostAcrossAwait implements Billing {

    /** Asks for all prices at once; no answer is waited for between reading the total and writing it. */
    @Override
    public CompletableFuture<Void> addAll(List<String> articles, Prices prices, Total total) {
        CompletableFuture<?>[] added = articles.stream()
                // The total is read when the price is there, not when it is asked for: until then others have written.
                .map(article -> prices.priceOf(article).thenAccept(price -> total.write(total.read() + price)))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(added);
    }
}
