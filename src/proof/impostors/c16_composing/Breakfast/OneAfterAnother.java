// Fails in: overlaps
// Says: What is chained with thenCompose
// The breakfast of somebody with two hands: each step begins when the one before is done.
package c16_composing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Breakfast implements Cook {

    @Override
    public CompletableFuture<Tray> breakfast(int slices, Kitchen kitchen) {
        List<String> toast = new ArrayList<>();
        return kitchen.coffee()
                .thenCompose(coffee -> kitchen.eggs()
                        .thenCompose(eggs -> kitchen.bacon()
                                .thenCompose(bacon -> toast(1, slices, kitchen, toast)
                                        .thenCompose(allDone -> kitchen.juice()
                                                .thenApply(juice -> new Tray(coffee, eggs, bacon, toast, juice))))));
    }

    private static CompletableFuture<Void> toast(int slice, int slices, Kitchen kitchen, List<String> toast) {
        if (slice > slices) {
            return CompletableFuture.completedFuture(null);
        }
        return kitchen.toast(slice).thenCompose(kitchen::jam).thenCompose(done -> {
            toast.add(done);
            return toast(slice + 1, slices, kitchen, toast);
        });
    }
}
