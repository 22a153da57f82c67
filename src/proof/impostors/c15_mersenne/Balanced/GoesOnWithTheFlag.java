// Fails in: interruptible
// Says: Expected no other tests to begin
// Whoever is interrupted sets the flag, as one should, and takes the next exponent: all that waited begin after the
// interrupt.
package c15_mersenne;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

public final class Balanced implements PrimeSearch {

    @Override
    public List<Verdict> search(List<Integer> exponents, PrimeTest test, int processors) throws Exception {
        List<Integer> dearestFirst = IntStream.range(0, exponents.size())
                .boxed()
                .sorted(Comparator.<Integer, Integer>comparing(exponents::get).reversed())
                .toList();
        AtomicReferenceArray<Verdict> verdicts = new AtomicReferenceArray<>(exponents.size());
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Runnable work = () -> {
            for (int i = next.getAndIncrement(); i < dearestFirst.size(); i = next.getAndIncrement()) {
                int place = dearestFirst.get(i);
                int exponent = exponents.get(place);
                try {
                    verdicts.set(place, new Verdict(exponent, test.isPrime(exponent)));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                    next.set(dearestFirst.size());
                }
            }
        };
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < processors; i++) {
            threads.add(Thread.ofPlatform().start(work));
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            awaitEnd(threads);
            throw e;
        }
        if (failure.get() != null) {
            throw new ExecutionException(failure.get());
        }
        return IntStream.range(0, exponents.size()).mapToObj(verdicts::get).toList();
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
