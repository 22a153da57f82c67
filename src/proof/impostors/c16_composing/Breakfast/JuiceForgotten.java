// Fails in: waitsForEachStep
// Says: when "juice" is done last
// Serves when all the others are done: the juice is not among those that are waited for.
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
                .mapToObj(slice -> kitchen.toast(slice).thenCompose(kitchen::jam))
                .toList();
        CompletableFuture<?>[] everything =
                Stream.concat(Stream.of(coffee, eggs, bacon), toast.stream()).toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(everything)
                .thenApply(allDone -> new Tray(
                        coffee.join(),
                        eggs.join(),
                        bacon.join(),
                        toast.stream().map(CompletableFuture::join).toList(),
                        juice.join()));
    }
}
