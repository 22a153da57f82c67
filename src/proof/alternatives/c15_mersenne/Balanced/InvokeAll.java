// invokeAll in the order of cost; it cancels everything when it is interrupted.
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
        record Found(int place, Verdict verdict) {}
        List<Callable<Found>> tasks = new ArrayList<>();
        for (int place = 0; place < exponents.size(); place++) {
            int where = place;
            tasks.add(() -> new Found(where, new Verdict(exponents.get(where), test.isPrime(exponents.get(where)))));
        }
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, exponents.size()).boxed().toList());
        order.sort((a, b) -> Integer.compare(exponents.get(b), exponents.get(a)));
        try (ExecutorService pool = Executors.newFixedThreadPool(processors)) {
            List<Found> found = new ArrayList<>();
            for (Future<Found> future :
                    pool.invokeAll(order.stream().map(tasks::get).toList())) {
                found.add(future.get());
            }
            return found.stream()
                    .sorted(Comparator.comparingInt(Found::place))
                    .map(Found::verdict)
                    .toList();
        }
    }
}
