// Fails in: secondCall
// Says: Expected
// What is to be taken next is a field, which is never set back: a second call tests nothing and returns nulls.
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

    private final AtomicInteger next = new AtomicInteger();

    @Override
    public List<Verdict> search(List<Integer> exponents, PrimeTest test, int processors) throws Exception {
        List<Integer> dearestFirst = IntStream.range(0, exponents.size())
                .boxed()
                .sorted(Comparator.<Integer, Integer>comparing(exponents::get).reversed())
                .toList();
        AtomicReferenceArray<Verdict> verdicts = new AtomicReferenceArray<>(exponents.size());
        try (ExecutorService pool = Executors.newFixedThreadPool(processors)) {
            try {
                List<Future<Void>> workers = new ArrayList<>();
                for (int i = 0; i < processors; i++) {
                    workers.add(pool.submit(() -> {
                        int turn = next.getAndIncrement();
                        while (turn < dearestFirst.size() && !pool.isShutdown()) {
                            int place = dearestFirst.get(turn);
                            int exponent = exponents.get(place);
                            verdicts.set(place, new Verdict(exponent, test.isPrime(exponent)));
                            turn = next.getAndIncrement();
                        }
                        return null;
                    }));
                }
                for (Future<Void> worker : workers) {
                    worker.get();
                }
            } finally {
                pool.shutdownNow();
            }
        }
        List<Verdict> result = new ArrayList<>();
        for (int place = 0; place < exponents.size(); place++) {
            result.add(verdicts.get(place));
        }
        return result;
    }
}
