// Fails in: jamAsSoonAsToasted
// Says: Expected the tray to be
// Puts the slices on the tray in the order in which they are done.
package c16_composing;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

public final class Breakfast implements Cook {

    @Override
    public CompletableFuture<Tray> breakfast(int slices, Kitchen kitchen) {
        CompletableFuture<String> coffee = kitchen.coffee();
        CompletableFuture<String> eggs = kitchen.eggs();
        CompletableFuture<String> bacon = kitchen.bacon();
        CompletableFuture<String> juice = kitchen.juice();
        Queue<String> done = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<Void>> toast = IntStream.rangeClosed(1, slices)
                .mapToObj(
                        slice -> kitchen.toast(slice).thenCompose(kitchen::jam).thenAccept(done::add))
                .toList();
        CompletableFuture<?>[] everything = Stream.concat(Stream.of(coffee, eggs, bacon, juice), toast.stream())
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(everything)
                .thenApply(
                        allDone -> new Tray(coffee.join(), eggs.join(), bacon.join(), List.copyOf(done), juice.join()));
    }
}
