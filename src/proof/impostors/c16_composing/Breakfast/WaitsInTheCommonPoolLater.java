// Fails in: nobodyWaitsLater
// Says: Expected no thread but the caller's
// Waits for the jam in the common pool, once the method has long returned.
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
        CompletableFuture<String> juice = kitchen.juice();
        List<CompletableFuture<String>> toast = IntStream.rangeClosed(1, slices)
                .mapToObj(slice -> kitchen.toast(slice).thenApplyAsync(plain -> {
                    CompletableFuture<String> withJam = kitchen.jam(plain);
                    CompletableFuture.allOf(withJam).join();
                    return withJam.join();
                }))
                .toList();
        CompletableFuture<?>[] everything = Stream.concat(Stream.of(coffee, eggs, bacon, juice), toast.stream())
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(everything)
                .thenApply(allDone -> new Tray(
                        coffee.join(),
                        eggs.join(),
                        bacon.join(),
                        toast.stream().map(CompletableFuture::join).toList(),
                        juice.join()));
    }
}
