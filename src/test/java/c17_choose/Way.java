package c17_choose;

import java.util.List;
import kata.Gauge;

/** A way of doing a scenario's work, from beginning to end. */
@FunctionalInterface
interface Way {

    /**
     * Does the work once.
     *
     * @param gauge is told of each piece
     * @return what came of each piece, in their order
     */
    List<?> run(Gauge gauge) throws Exception;
}
