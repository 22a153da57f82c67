// Fails in: allFail
// Says: Expected the call to return, but it was still running
// A test that fails does not give its permit back: when as many have failed as there are processors, nothing goes on.
package c15_mersenne;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

public final class Balanced implements PrimeSearch {

    @Override
    public List<Verdict> search(List<Integer> exponents, PrimeTest test, int processors) throws Exception {
        List<Integer> dearestFirst = IntStream.range(0, exponents.size())
                .boxed()
                .sorted(Comparator.comparing(place -> -exponents.get(place)))
                .toList();
        Map<Integer, Future<Verdict>> futures = new HashMap<>();
        Semaphore permits = new Semaphore(processors);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (int place : dearestFirst) {
                    permits.acquire();
                    futures.put(place, threads.submit(() -> {
                        Verdict verdict = new Verdict(exponents.get(place), test.isPrime(exponents.get(place)));
                        permits.release();
                        return verdict;
                    }));
                }
                List<Verdict> verdicts = new ArrayList<>();
                for (int place = 0; place < exponents.size(); place++) {
                    verdicts.add(futures.get(place).get());
                }
                return verdicts;
            } finally {
                threads.shutdownNow();
            }
        }
    }
}
