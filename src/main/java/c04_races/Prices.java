package c04_races;

import java.util.concurrent.CompletableFuture;

/** Asks a remote API for prices. */
public interface Prices {

    /**
     * Asks for an article's price and returns at once, with a future. To be called on the event loop's thread, on which the
     * future completes, after a while or before it is returned.
     *
     * @return the price in cents; or a failure
     */
    CompletableFuture<Long> priceOf(String article);
}
