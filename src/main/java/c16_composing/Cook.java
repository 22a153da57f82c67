package c16_composing;

import java.util.concurrent.CompletableFuture;

/** Makes breakfast without waiting for anything. */
@FunctionalInterface
public interface Cook {

    /**
     * Has everything made once: coffee, eggs, bacon, juice, and jam on each slice of toast. What does not depend on
     * anything is begun at once, and jam goes on a slice as soon as that slice is toasted.
     *
     * @param slices how many slices of toast, numbered from 1; may be 0
     * @param kitchen where it is made
     * @return a future of the tray, complete when everything is done; it fails when a step fails, with that failure or an
     *     exception that has it as its cause
     */
    CompletableFuture<Tray> breakfast(int slices, Kitchen kitchen);
}
