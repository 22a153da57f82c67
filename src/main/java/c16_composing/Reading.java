package c16_composing;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Reads books of which one does not know where they are, without waiting for anything. */
@FunctionalInterface
public interface Reading {

    /**
     * Looks each book up once and has it brought once. The books do not depend on each other: each is fetched as soon as
     * it has been found, whatever the others are at.
     *
     * @param titles which books; no title twice; may be empty
     * @param archive where they are
     * @return a future of the texts, one for each title, in the order of {@code titles}; it fails when a call fails, with
     *     that failure or an exception that has it as its cause. A book that is not found is not fetched
     */
    CompletableFuture<List<String>> read(List<String> titles, Archive archive);
}
