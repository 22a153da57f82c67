// Fails in: waitsAfterAFailure
// Says: Expected no test to run any more when the search had ended
// After a failure the tests that run are interrupted, and nobody waits for them; all else is waited for.
package c15_mersenne;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

public final class Balanced implements PrimeSearch {

    @Override
    public List<Verdict> search(List<Integer> exponents, PrimeTest test, int processors) throws Exception {
        List<Integer> dearestFirst = IntStream.range(0, exponents.size())
                .boxed()
                .sorted(Comparator.<Integer, Integer>comparing(exponents::get).reversed())
                .toList();
        ExecutorService pool = Executors.newFixedThreadPool(processors);
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
            pool.close();
            return verdicts;
        } catch (InterruptedException e) {
            pool.shutdownNow();
            pool.close();
            throw e;
        } finally {
            pool.shutdownNow();
        }
    }
}
