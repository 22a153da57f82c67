// Fails in: allFail
// Says: no room on the stack
// catch (Exception) does not see an Error: the thread dies of it, and null stands in the place of the verdict.
package c15_mersenne;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

public final class Balanced implements PrimeSearch {

    @Override
    public List<Verdict> search(List<Integer> exponents, PrimeTest test, int processors) throws Exception {
        ConcurrentLinkedQueue<Integer> places = new ConcurrentLinkedQueue<>(IntStream.range(0, exponents.size())
                .boxed()
                .sorted(Comparator.<Integer, Integer>comparing(exponents::get).reversed())
                .toList());
        Verdict[] verdicts = new Verdict[exponents.size()];
        AtomicReference<Exception> failure = new AtomicReference<>();
        List<Thread> threads = new CopyOnWriteArrayList<>();
        for (int i = 0; i < processors; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    for (Integer place = places.poll(); place != null; place = places.poll()) {
                        int exponent = exponents.get(place);
                        verdicts[place] = new Verdict(exponent, test.isPrime(exponent));
                    }
                } catch (Exception e) {
                    failure.compareAndSet(null, e);
                    places.clear();
                    threads.forEach(Thread::interrupt);
                }
            }));
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            places.clear();
            threads.forEach(Thread::interrupt);
            for (Thread thread : threads) {
                thread.join();
            }
            throw e;
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        return Arrays.asList(verdicts);
    }
}
