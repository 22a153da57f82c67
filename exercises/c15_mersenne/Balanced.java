package c15_mersenne;

import java.util.List;
import kata.Todo;

/** Keeps all processors busy to the end: the dearest work first, and whoever is free takes the next. */
public final class Balanced implements PrimeSearch {

    /** What is dear and comes late keeps one processor busy when the others have nothing left; so it comes first. */
    @Override
    public List<Verdict> search(List<Integer> exponents, PrimeTest test, int processors) throws Exception {
        // TODO hand the exponents to a pool as wide as there are processors, the largest first, and collect the
        // verdicts in the order of `exponents`. Nothing may go on after an interrupt or a failure.
        // Look up: Executors.newFixedThreadPool, ExecutorService (submit, shutdownNow, close), Future, Comparator.
        throw new Todo("one queue, the dearest first");
    }
}
