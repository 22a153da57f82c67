// Each step sets a place of its own in an ArrayList of fixed length, which its documentation allows without a lock.
package c16_composing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Whoever brings the last thing completes the tray. */
public final class Breakfast implements Cook {

    private static final int ALONE = 4;

    @Override
    public CompletableFuture<Tray> breakfast(int slices, Kitchen kitchen) {
        Table table = new Table(ALONE + slices);
        table.expect(0, kitchen.coffee());
        table.expect(1, kitchen.eggs());
        table.expect(2, kitchen.bacon());
        table.expect(3, kitchen.juice());
        for (int slice = 1; slice <= slices; slice++) {
            table.expect(ALONE + slice - 1, kitchen.toast(slice).thenCompose(kitchen::jam));
        }
        return table.tray;
    }

    private static final class Table {

        /**
         * Nobody adds or removes anything: "merely setting the value of an element is not a structural modification". And
         * the counter has whoever brings the last thing see all the others.
         */
        private final List<String> things;

        private final AtomicInteger missing;
        private final CompletableFuture<Tray> tray = new CompletableFuture<>();

        Table(int places) {
            things = new ArrayList<>(Collections.nCopies(places, ""));
            missing = new AtomicInteger(places);
        }

        void expect(int place, CompletableFuture<String> thing) {
            thing.whenComplete((done, failure) -> {
                if (failure != null) {
                    tray.completeExceptionally(failure);
                    return;
                }
                things.set(place, done);
                if (missing.decrementAndGet() == 0) {
                    List<String> all = List.copyOf(things);
                    tray.complete(
                            new Tray(all.get(0), all.get(1), all.get(2), all.subList(ALONE, all.size()), all.get(3)));
                }
            });
        }
    }
}
