// Fails in: completeInEveryOrder
// Says: every step was done and the future that was returned was not complete
// Counts down a plain int, on the thread that completes the steps and on the caller's.
package c16_composing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

public final class Breakfast implements Cook {

    @Override
    public CompletableFuture<Tray> breakfast(int slices, Kitchen kitchen) {
        Counter counter = new Counter(slices);
        counter.expect(0, kitchen.coffee());
        counter.expect(1, kitchen.eggs());
        counter.expect(2, kitchen.bacon());
        counter.expect(3, kitchen.juice());
        for (int slice = 1; slice <= slices; slice++) {
            counter.expect(3 + slice, kitchen.toast(slice).thenCompose(kitchen::jam));
        }
        return counter.tray;
    }

    private static final class Counter {

        private final AtomicReferenceArray<String> things;
        private int missing;
        private final CompletableFuture<Tray> tray = new CompletableFuture<>();

        Counter(int slices) {
            things = new AtomicReferenceArray<>(4 + slices);
            missing = things.length();
        }

        void expect(int place, CompletableFuture<String> thing) {
            thing.whenComplete((done, failure) -> {
                if (failure != null) {
                    tray.completeExceptionally(failure);
                    return;
                }
                things.set(place, done);
                if (--missing == 0) {
                    List<String> toast = IntStream.range(4, things.length())
                            .mapToObj(things::get)
                            .toList();
                    tray.complete(new Tray(things.get(0), things.get(1), things.get(2), toast, things.get(3)));
                }
            });
        }
    }
}
