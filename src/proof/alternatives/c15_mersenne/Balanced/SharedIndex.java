// Threads of its own, and a counter that tells what is to be taken next.
package c15_mersenne;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

public final class Balanced implements PrimeSearch {

    @Override
    public List<Verdict> search(List<Integer> exponents, PrimeTest test, int processors) throws Exception {
        List<Integer> dearestFirst = IntStream.range(0, exponents.size())
                .boxed()
                .sorted(Comparator.comparing(place -> -exponents.get(place)))
                .toList();
        Verdict[] verdicts = new Verdict[exponents.size()];
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < processors; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    for (int i1 = next.getAndIncrement(); i1 < verdicts.length; i1 = next.getAndIncrement()) {
                        int place = dearestFirst.get(i1);
                        verdicts[place] = new Verdict(exponents.get(place), test.isPrime(exponents.get(place)));
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                }
            }));
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } finally {
            next.set(verdicts.length);
            threads.forEach(Thread::interrupt);
            awaitEnd(threads);
        }
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
        return List.of(verdicts);
    }

    private static void awaitEnd(List<Thread> threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
