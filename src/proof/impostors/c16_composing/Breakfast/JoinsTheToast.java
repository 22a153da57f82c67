// Fails in: complete
// Says: join() would wait here, because "toast 1" is not done yet
// Waits for the toast before the jam.
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
                .mapToObj(slice -> kitchen.jam(kitchen.toast(slice).join()))
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
