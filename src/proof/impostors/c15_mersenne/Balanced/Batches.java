// Fails in: keepsBusy
// Says: batches that are waited for
// As many as there are processors, and the next batch when all of them have ended.
package c15_mersenne;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
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
            for (int from = 0; from < dearestFirst.size(); from += processors) {
                List<Callable<Void>> batch = new ArrayList<>();
                for (int place : dearestFirst.subList(from, Math.min(from + processors, dearestFirst.size()))) {
                    batch.add(() -> {
                        verdicts[place] = new Verdict(exponents.get(place), test.isPrime(exponents.get(place)));
                        return null;
                    });
                }
                for (Future<Void> done : pool.invokeAll(batch)) {
                    done.get();
                }
            }
            return List.of(verdicts);
        }
    }
}
