// Fails in: losesNothing
// Says: Expected the exponents tested, sorted,
// Two threads may read the same number before either of them has counted on.
package c15_mersenne;

import java.util.ArrayList;
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
        Verdict[] verdicts = new Verdict[exponents.size()];
        int[] next = new int[1];
        try (ExecutorService pool = Executors.newFixedThreadPool(processors)) {
            try {
                List<Future<?>> futures = new ArrayList<>();
                for (int i = 0; i < processors; i++) {
                    futures.add(pool.submit(() -> {
                        while (next[0] < verdicts.length) {
                            int place = dearestFirst.get(next[0]++);
                            int exponent = exponents.get(place);
                            verdicts[place] = new Verdict(exponent, test.isPrime(exponent));
                        }
                        return null;
                    }));
                }
                for (Future<?> future : futures) {
                    future.get();
                }
                return List.of(verdicts);
            } finally {
                pool.shutdownNow();
            }
        }
    }
}
