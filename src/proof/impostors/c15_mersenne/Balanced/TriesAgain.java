// Fails in: failsLoudly
// Says: to be tested once
// An exponent whose test fails is tested a second time: that takes days, and nobody asked for it.
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
                    futures.set(place, pool.submit(() -> new Verdict(exponent, tested(exponent, test))));
                }
                List<Verdict> verdicts = new ArrayList<>();
                for (Future<Verdict> future : futures) {
                    verdicts.add(future.get());
                }
                return verdicts;
            } finally {
                // After a failure or an interrupt close() would wait for all the rest: it can take days.
                pool.shutdownNow();
            }
        }
    }

    /** Once more when it has failed: it may have been bad luck. */
    private static boolean tested(int exponent, PrimeTest test) throws InterruptedException {
        try {
            return test.isPrime(exponent);
        } catch (RuntimeException e) {
            return test.isPrime(exponent);
        }
    }
}
