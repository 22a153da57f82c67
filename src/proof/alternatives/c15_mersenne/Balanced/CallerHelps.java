// The calling thread is one of those that test: it starts one thread fewer, and works itself.
package c15_mersenne;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

public final class Balanced implements PrimeSearch {

    @Override
    public List<Verdict> search(List<Integer> exponents, PrimeTest test, int processors) throws Exception {
        List<Integer> dearestFirst = IntStream.range(0, exponents.size())
                .boxed()
                .sorted(Comparator.comparing(place -> -exponents.get(place)))
                .toList();
        AtomicReferenceArray<Verdict> verdicts = new AtomicReferenceArray<>(exponents.size());
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService helpers = Executors.newCachedThreadPool()) {
            try {
                List<Future<Void>> helping = new ArrayList<>();
                for (int i = 1; i < processors; i++) {
                    helping.add(helpers.submit(() -> work(exponents, test, dearestFirst, next, verdicts)));
                }
                work(exponents, test, dearestFirst, next, verdicts);
                for (Future<Void> help : helping) {
                    help.get();
                }
            } finally {
                next.set(exponents.size());
                helpers.shutdownNow();
            }
        }
        return IntStream.range(0, exponents.size()).mapToObj(verdicts::get).toList();
    }

    private static Void work(
            List<Integer> exponents,
            PrimeTest test,
            List<Integer> dearestFirst,
            AtomicInteger next,
            AtomicReferenceArray<Verdict> verdicts)
            throws InterruptedException {
        for (int i = next.getAndIncrement(); i < dearestFirst.size(); i = next.getAndIncrement()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            int place = dearestFirst.get(i);
            int exponent = exponents.get(place);
            verdicts.set(place, new Verdict(exponent, test.isPrime(exponent)));
        }
        return null;
    }
}
