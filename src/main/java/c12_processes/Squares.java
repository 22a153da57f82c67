package c12_processes;

import kata.Gauge;

/** Squares numbers. Any number of threads may use it at once. */
public final class Squares {

    private static final long LARGEST = 3_037_000_499L;

    private final Gauge gauge;

    /**
     * @param gauge notes who squares what; in a child process {@code Gauge.ofParent(port)}
     */
    public Squares(Gauge gauge) {
        this.gauge = gauge;
    }

    /**
     * A number's square. It may take a while.
     *
     * @throws ArithmeticException if the square has no room in a {@code long}; the message names the number
     */
    public long of(long number) throws InterruptedException {
        try (Gauge.Mark _ = gauge.start("square " + number)) {
            if (number > LARGEST || number < -LARGEST) {
                throw new ArithmeticException(number + " is too large to be squared");
            }
            return number * number;
        }
    }
}
