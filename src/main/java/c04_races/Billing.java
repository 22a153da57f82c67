package c04_races;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Adds up what articles cost. */
public interface Billing {

    /**
     * Asks for the price of each article, all at once, and adds them to the total. To be called on the event loop's thread;
     * returns at once, and never waits. Others may add to the same total meanwhile, on the same thread.
     *
     * @param articles each is asked for once; may be empty
     * @return completes when all prices are in the total; or with the failure of a price, as it is or as a cause. Whether the
     *     others are in the total then is left open
     */
    CompletableFuture<Void> addAll(List<String> articles, Prices prices, Total total);
}
