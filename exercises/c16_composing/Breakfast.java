package c16_composing;

import java.util.concurrent.CompletableFuture;
import kata.Todo;

/** Makes breakfast: what can overlap does, and jam waits for its toast. */
public final class Breakfast implements Cook {

    /** Begins all that depends on nothing, says what depends on what, and returns. */
    @Override
    public CompletableFuture<Tray> breakfast(int slices, Kitchen kitchen) {
        // TODO begin everything that depends on nothing, and keep the futures. Chain the jam of each slice to its own
        // toast: CompletableFuture.thenCompose. What needs several futures comes behind allOf, or thenCombine.
        throw new Todo("everything at once, and jam behind its toast");
    }
}
