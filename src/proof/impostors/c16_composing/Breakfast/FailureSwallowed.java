// Fails in: failsLoudly
// Says: returned as if nothing had happened
// Serves a tray on which something is missing.
package c16_composing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

public final class Breakfast implements Cook {

    @Override
    public CompletableFuture<Tray> breakfast(int slices, Kitchen kitchen) {
        CompletableFuture<String> coffee = kitchen.coffee().exceptionally(failure -> "");
        CompletableFuture<String> eggs = kitchen.eggs().exceptionally(failure -> "");
        CompletableFuture<String> bacon = kitchen.bacon().exceptionally(failure -> "");
        CompletableFuture<String> juice = kitchen.juice().exceptionally(failure -> "");
        List<CompletableFuture<String>> toast = IntStream.rangeClosed(1, slices)
                .mapToObj(
                        slice -> kitchen.toast(slice).thenCompose(kitchen::jam).exceptionally(failure -> ""))
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
