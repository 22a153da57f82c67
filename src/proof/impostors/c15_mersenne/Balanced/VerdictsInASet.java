// Fails in: inOrder
// Says: Expected 151 results, but there are 150
// A map by exponent has one entry for two that are equal.
package c15_mersenne;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class Balanced implements PrimeSearch {

    @Override
    public List<Verdict> search(List<Integer> exponents, PrimeTest test, int processors) throws Exception {
        Map<Integer, Future<Verdict>> futures = new LinkedHashMap<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(processors)) {
            try {
                exponents.forEach(exponent -> futures.put(exponent, null));
                futures.keySet().stream()
                        .sorted(Comparator.reverseOrder())
                        .forEach(exponent -> futures.put(
                                exponent, pool.submit(() -> new Verdict(exponent, test.isPrime(exponent)))));
                List<Verdict> verdicts = new ArrayList<>();
                for (Future<Verdict> future : futures.values()) {
                    verdicts.add(future.get());
                }
                return verdicts;
            } finally {
                pool.shutdownNow();
            }
        }
    }
}
