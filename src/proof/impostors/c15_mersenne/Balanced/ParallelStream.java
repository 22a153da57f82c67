// Fails in: dearestFirst
// Says: Expected
// A pool of the right width, but a parallel stream splits the list and begins wherever it likes.
package c15_mersenne;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

public final class Balanced implements PrimeSearch {

    @Override
    public List<Verdict> search(List<Integer> exponents, PrimeTest test, int processors) throws Exception {
        if (exponents.isEmpty()) {
            return List.of();
        }
        List<Integer> dearestFirst = IntStream.range(0, exponents.size())
                .boxed()
                .sorted(Comparator.comparing(place -> -exponents.get(place)))
                .toList();
        Verdict[] verdicts = new Verdict[exponents.size()];
        try (ForkJoinPool pool = new ForkJoinPool(processors)) {
            pool.submit(() -> dearestFirst.parallelStream().forEach(place -> {
                        try {
                            verdicts[place] = new Verdict(exponents.get(place), test.isPrime(exponents.get(place)));
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    }))
                    .get();
        }
        return List.of(verdicts);
    }
}
