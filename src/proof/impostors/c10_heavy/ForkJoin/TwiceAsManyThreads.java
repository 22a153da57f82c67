// Fails in: neverMore
// Says: Expected as many leaves to be counted at once as there are processors
// The pool is twice as wide as the machine, to be on the safe side.
package c10_heavy;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

/** Counts divisors by dividing the numbers in two, again and again, until the parts are small enough. */
public final class ForkJoin implements DividedWork {

    /** Large numbers take longer than small ones: with some parts to spare, whoever is done early takes one more. */
    private static final int LEAVES_PER_PROCESSOR = 8;

    /** In a pool of its own: the common pool has one thread less, and counts on the caller to compute as well. */
    @Override
    public long count(int from, int to, Divisors divisors) {
        int processors = Runtime.getRuntime().availableProcessors();
        int largestLeaf = Math.max(20, (to - from) / (LEAVES_PER_PROCESSOR * processors));
        try (ForkJoinPool pool = new ForkJoinPool(2 * processors)) {
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
            // Somebody else may take the left part, while this thread goes on with the right one.
            left.fork();
            long counted = right.compute();
            return left.join() + counted;
        }
    }
}
