package c10_heavy;

import java.util.concurrent.CancellationException;
import kata.Gauge;

/** Counts divisors by trying them all. Any number of threads may use it at once. */
public final class Divisors {

    private final Gauge gauge;

    /**
     * @param gauge notes who counts what
     */
    public Divisors(Gauge gauge) {
        this.gauge = gauge;
    }

    /**
     * Counts the divisors of all numbers from {@code from} to {@code to}, the latter not included, on the calling thread.
     * The larger a number, the longer it takes: {@code n} has to be divided {@code n} times.
     *
     * @return how many divisors they have together; 6 has four, 7 has two
     * @throws ArithmeticException if 0 is among them, which every number divides
     * @throws CancellationException if the thread is interrupted meanwhile; its interrupt flag is set then
     */
    public long count(int from, int to) {
        if (from > to) {
            throw new IllegalArgumentException("From %d to %d goes backwards".formatted(from, to));
        }
        try (Gauge.Mark _ = gauge.start(from + ".." + to)) {
            long divisors = 0;
            for (int number = from; number < to; number++) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("interrupted at " + number);
                }
                divisors += of(number);
            }
            return divisors;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("interrupted at " + from);
            cancelled.initCause(e);
            throw cancelled;
        }
    }

    private static int of(int number) {
        if (number == 0) {
            throw new ArithmeticException("0 has no end of divisors: every number divides it");
        }
        int divisors = 0;
        for (int i = 1; i <= Math.abs(number); i++) {
            if (number % i == 0) {
                divisors++;
            }
        }
        return divisors;
    }
}
