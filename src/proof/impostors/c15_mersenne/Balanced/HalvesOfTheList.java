// Fails in: keepsBusy
// Says: Shares that are dealt out beforehand
// A parallel stream splits the list in the middle, and again: the sorted order is lost, and the splits are shares.
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
        int share = (dearestFirst.size() + processors - 1) / processors;
        Verdict[] verdicts = new Verdict[exponents.size()];
        try (ExecutorService pool = Executors.newFixedThreadPool(processors)) {
            try {
                List<Future<?>> shares = new ArrayList<>();
                for (int from = 0; from < dearestFirst.size(); from += share) {
                    List<Integer> places = dearestFirst.subList(from, Math.min(from + share, dearestFirst.size()));
                    shares.add(pool.submit(() -> {
                        for (int place : places) {
                            verdicts[place] = new Verdict(exponents.get(place), test.isPrime(exponents.get(place)));
                        }
                        return null;
                    }));
                }
                for (Future<?> one : shares) {
                    one.get();
                }
                return List.of(verdicts);
            } finally {
                pool.shutdownNow();
            }
        }
    }
}
