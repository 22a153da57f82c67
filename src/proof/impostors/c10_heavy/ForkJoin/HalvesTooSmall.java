// Fails in: smallRange
// Says: Expected at most
// A leaf of more than sixteen is divided once more, and what comes of it has eight or nine numbers.
package c10_heavy;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

public final class ForkJoin implements DividedWork {

    @Override
    public long count(int from, int to, Divisors divisors) {
        int processors = Runtime.getRuntime().availableProcessors();
        int largestLeaf = Math.max(16, (to - from) / (8 * processors));
        try (ForkJoinPool pool = new ForkJoinPool(processors)) {
            return pool.invoke(new Count(from, to, divisors, largestLeaf));
        }
    }

    private static final class Count extends RecursiveTask<Long> {

        private static final long serialVersionUID = 1L;

        private final int from;
        private final int to;
        private final transient Divisors divisors;
        private final int largestLeaf;

        Count(int from, int to, Divisors divisors, int largestLeaf) {
            this.from = from;
            this.to = to;
            this.divisors = divisors;
            this.largestLeaf = largestLeaf;
        }

        @Override
        protected Long compute() {
            if (to - from <= largestLeaf) {
                return divisors.count(from, to);
            }
            int middle = from + (to - from) / 2;
            Count left = new Count(from, middle, divisors, largestLeaf);
            Count right = new Count(middle, to, divisors, largestLeaf);
            left.fork();
            long counted = right.compute();
            return left.join() + counted;
        }
    }
}
