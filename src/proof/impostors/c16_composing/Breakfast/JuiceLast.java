// Fails in: overlaps
// Says: never more than
// Presses the juice only when everything else is on the tray.
package c16_composing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

public final class Breakfast implements Cook {

    @Override
    public CompletableFuture<Tray> breakfast(int slices, Kitchen kitchen) {
        CompletableFuture<String> coffee = kitchen.coffee();
        CompletableFuture<String> eggs = kitchen.eggs();
        CompletableFuture<String> bacon = kitchen.bacon();
        List<CompletableFuture<String>> toast = IntStream.rangeClosed(1, slices)
                .mapToObj(slice -> kitchen.toast(slice).thenCompose(kitchen::jam))
                .toList();
        CompletableFuture<?>[] everything =
                Stream.concat(Stream.of(coffee, eggs, bacon), toast.stream()).toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(everything)
                .thenCompose(allDone -> kitchen.juice())
                .thenApply(juice -> new Tray(
                        coffee.join(),
                        eggs.join(),
                        bacon.join(),
                        toast.stream().map(CompletableFuture::join).toList(),
                        juice));
    }
}
