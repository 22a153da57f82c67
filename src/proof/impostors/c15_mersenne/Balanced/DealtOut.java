// Fails in: keepsBusy
// Says: Shares that are dealt out beforehand
// Sorted and dealt out like cards: whoever is done early has nothing left.
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
                .sorted(Comparator.comparing(place -> -exponents.get(place)))
                .toList();
        Verdict[] verdicts = new Verdict[exponents.size()];
        try (ExecutorService pool = Executors.newFixedThreadPool(processors)) {
            try {
                List<Future<?>> shares = new ArrayList<>();
                for (int processor = 0; processor < processors; processor++) {
                    int first = processor;
                    shares.add(pool.submit(() -> {
                        for (int i = first; i < dearestFirst.size(); i += processors) {
                            int place = dearestFirst.get(i);
                            verdicts[place] = new Verdict(exponents.get(place), test.isPrime(exponents.get(place)));
                        }
                        return null;
                    }));
                }
                for (Future<?> share : shares) {
                    share.get();
                }
                return List.of(verdicts);
            } finally {
                pool.shutdownNow();
            }
        }
    }
}
