// supplyAsync on a pool of its own, which is shut down at the end.
package c15_mersenne;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

public final class Balanced implements PrimeSearch {

    @Override
    public List<Verdict> search(List<Integer> exponents, PrimeTest test, int processors) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(processors);
        try {
            List<CompletableFuture<Verdict>> futures = new ArrayList<>(Collections.nCopies(exponents.size(), null));
            IntStream.range(0, exponents.size())
                    .boxed()
                    .sorted(Comparator.comparing(place -> -exponents.get(place)))
                    .forEach(place -> futures.set(
                            place, CompletableFuture.supplyAsync(() -> verdict(exponents.get(place), test), pool)));
            CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).get();
            return futures.stream().map(CompletableFuture::join).toList();
        } finally {
            pool.shutdownNow();
            pool.close();
        }
    }

    private static Verdict verdict(int exponent, PrimeTest test) {
        try {
            return new Verdict(exponent, test.isPrime(exponent));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }
}
