// A future of its own class with a plain count: all that touches it happens on the loop's thread.
package c04_races;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class LostAcrossAwait implements Billing {

    @Override
    public CompletableFuture<Void> addAll(List<String> articles, Prices prices, Total total) {
        Bill bill = new Bill(total, articles.size());
        for (String article : articles) {
            prices.priceOf(article).whenComplete(bill::arrived);
        }
        return bill;
    }

    /** Confined to the loop's thread. */
    private static final class Bill extends CompletableFuture<Void> {

        private final Total total;
        private int missing;

        Bill(Total total, int missing) {
            this.total = total;
            this.missing = missing;
            completeIfWhole();
        }

        void arrived(Long price, Throwable failure) {
            if (failure != null) {
                completeExceptionally(failure);
                return;
            }
            total.write(total.read() + price);
            missing--;
            completeIfWhole();
        }

        private void completeIfWhole() {
            if (missing == 0) {
                complete(null);
            }
        }
    }
}
