// Fails in: losesNothing
// Says: Expected the number of divisors
// All leaves add to one variable, for the shortest time only: what is lost is lost rarely.
package c10_heavy;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

public final class ForkJoin implements DividedWork {

    @Override
    public long count(int from, int to, Divisors divisors) {
        int processors = Runtime.getRuntime().availableProcessors();
        int largestLeaf = Math.max(20, (to - from) / (8 * processors));
        long[] sum = new long[1];
        try (ForkJoinPool pool = new ForkJoinPool(processors)) {
            pool.invoke(new Count(from, to, largestLeaf, divisors, sum));
        }
        return sum[0];
    }

    private static final class Count extends RecursiveAction {

        private static final long serialVersionUID = 1L;

        private final int from;
        private final int to;
        private final int largestLeaf;
        private final transient Divisors divisors;
        private final transient long[] sum;

        Count(int from, int to, int largestLeaf, Divisors divisors, long[] sum) {
            this.from = from;
            this.to = to;
            this.largestLeaf = largestLeaf;
            this.divisors = divisors;
            this.sum = sum;
        }

        @Override
        protected void compute() {
            if (to - from <= largestLeaf) {
                long counted = divisors.count(from, to);
                sum[0] += counted;
                return;
            }
            int middle = from + (to - from) / 2;
            invokeAll(
                    new Count(from, middle, largestLeaf, divisors, sum),
                    new Count(middle, to, largestLeaf, divisors, sum));
        }
    }
}
