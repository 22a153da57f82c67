package c12_processes;

import java.util.List;

/** Squares numbers in child processes. */
@FunctionalInterface
public interface ParallelSquares {

    /**
     * Squares each number once, in child processes that are started once and work at the same time. When the method
     * returns or throws they have ended.
     *
     * @param numbers may be empty
     * @param processes how many children; with fewer numbers than that there may be fewer
     * @param port for {@code Gauge.ofParent(port)} in the children
     * @return the squares, in the order of the numbers
     * @throws Exception if a number cannot be squared: the exception or a cause has the message that {@link Squares} had in
     *     the child. Also if a child dies
     */
    List<Long> map(List<Long> numbers, int processes, int port) throws Exception;
}
