// Fails in: waitsAfterAnInterrupt
// Says: Expected all results, or none and an exception, but the call returned 0 of
// The flag is set, as it should be, and a list is returned that looks like a result.
package c15_mersenne;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Keeps all processors busy to the end: the dearest work first, and whoever is free takes the next. */
public final class Balanced implements PrimeSearch {

    /** What is dear and comes late keeps one processor busy when the others have nothing left; so it comes first. */
    @Override
    public List<Verdict> search(List<Integer> exponents, PrimeTest test, int processors) throws Exception {
        List<Integer> dearestFirst = IntStream.range(0, exponents.size())
                .boxed()
                .sorted(Comparator.<Integer, Integer>comparing(exponents::get).reversed())
                .toList();
        // One queue for all: a pool's threads take from it in the order in which it was filled.
        try (ExecutorService pool = Executors.newFixedThreadPool(processors)) {
            try {
                List<Future<Verdict>> futures = new ArrayList<>(Collections.nCopies(exponents.size(), null));
                for (int place : dearestFirst) {
                    int exponent = exponents.get(place);
                    futures.set(place, pool.submit(() -> new Verdict(exponent, test.isPrime(exponent))));
                }
                List<Verdict> verdicts = new ArrayList<>();
                for (Future<Verdict> future : futures) {
                    verdicts.add(future.get());
                }
                return verdicts;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return List.of();
            } finally {
                // After a failure or an interrupt close() would wait for all the rest: it can take days.
                pool.shutdownNow();
            }
        }
    }
}
