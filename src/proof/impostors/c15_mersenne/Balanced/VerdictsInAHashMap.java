// Fails in: losesNothing
// Says: Expected no two threads to change the same HashMap at once
// The pool's threads put what they find into a map that is not thread-safe.
package c15_mersenne;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

public final class Balanced implements PrimeSearch {

    @Override
    public List<Verdict> search(List<Integer> exponents, PrimeTest test, int processors) throws Exception {
        Map<Integer, Verdict> verdicts = new HashMap<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(processors)) {
            try {
                List<? extends Future<?>> futures = IntStream.range(0, exponents.size())
                        .boxed()
                        .sorted(Comparator.<Integer, Integer>comparing(exponents::get)
                                .reversed())
                        .map(place -> pool.submit(() -> {
                            int exponent = exponents.get(place);
                            Verdict verdict = new Verdict(exponent, test.isPrime(exponent));
                            verdicts.put(place, verdict);
                            return null;
                        }))
                        .toList();
                for (Future<?> future : futures) {
                    future.get();
                }
                return IntStream.range(0, exponents.size())
                        .mapToObj(verdicts::get)
                        .toList();
            } finally {
                pool.shutdownNow();
            }
        }
    }
}
