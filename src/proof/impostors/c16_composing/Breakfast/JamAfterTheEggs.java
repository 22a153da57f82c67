// Fails in: jamAsSoonAsToasted
// Says: to begin while others are still under way, but it did not
// The jam waits until the stove is free, which has nothing to do with it.
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
        CompletableFuture<Void> fried = CompletableFuture.allOf(eggs, bacon);
        List<CompletableFuture<String>> toast = IntStream.rangeClosed(1, slices)
                .mapToObj(slice -> kitchen.toast(slice).thenCombine(fried, (plain, done) -> plain))
                .map(plain -> plain.thenCompose(kitchen::jam))
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
