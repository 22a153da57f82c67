package kata.bench;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * What no strategy can beat, however clever, and how many times faster one was than another: the only place where times are
 * compared.
 *
 * @param reason why, in a few words
 * @param formula how long it takes at least
 */
record Limit(String reason, Formula formula) {

    /** Waits can overlap, but the longest of them remains. */
    static Limit longestWait(Duration wait) {
        return new Limit(
                "all waits at once, the longest remains",
                (sequential, cores) -> OptionalDouble.of(wait.toNanos() / 1e9));
    }

    /** Computing can be divided among the processors, and they do not get faster by that. */
    static Limit sharedByProcessors() {
        return new Limit(
                "sequential / processors",
                (sequential, cores) ->
                        sequential.isEmpty() ? sequential : OptionalDouble.of(sequential.getAsDouble() / cores));
    }

    /** There is only one of what all of them need: whoever has it keeps the others out. */
    static Limit oneAfterAnother() {
        return new Limit("one file, one writer: as sequential", (sequential, cores) -> sequential);
    }

    /**
     * How long it takes at least.
     *
     * @param sequential how long it takes one after another, in seconds; empty if that is not known
     * @return seconds; empty if that is not known
     */
    OptionalDouble seconds(OptionalDouble sequential, int cores) {
        return formula.seconds(sequential, cores);
    }

    /**
     * How many times faster it was than one after another.
     *
     * @param sequential in seconds; empty if that is not known
     */
    static OptionalDouble speedUp(OptionalDouble sequential, double seconds) {
        return sequential.isEmpty() ? sequential : OptionalDouble.of(sequential.getAsDouble() / seconds);
    }

    /** Works out the least time. */
    @FunctionalInterface
    interface Formula {

        /** In seconds; empty if something that it needs is not known. */
        OptionalDouble seconds(OptionalDouble sequential, int cores);
    }
}
