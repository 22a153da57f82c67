// Fails in: smallRange
// Says: Expected more leaves than there are processors
// A hundred numbers a leaf, however many there are in all.
package c10_heavy;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

public final class ForkJoin implements DividedWork {

    private static final int LARGEST_LEAF = 100;

    @Override
    public long count(int from, int to, Divisors divisors) {
        int processors = Runtime.getRuntime().availableProcessors();
        try (ForkJoinPool pool = new ForkJoinPool(processors)) {
            return pool.invoke(new Count(from, to, divisors));
        }
    }

    private static final class Count extends RecursiveTask<Long> {

        private static final long serialVersionUID = 1L;

        private final int from;
        private final int to;
        private final transient Divisors divisors;

        Count(int from, int to, Divisors divisors) {
            this.from = from;
            this.to = to;
            this.divisors = divisors;
        }

        @Override
        protected Long compute() {
            if (to - from <= LARGEST_LEAF) {
                return divisors.count(from, to);
            }
            int middle = from + (to - from) / 2;
            Count left = new Count(from, middle, divisors);
            Count right = new Count(middle, to, divisors);
            left.fork();
            long counted = right.compute();
            return left.join() + counted;
        }
    }
}
