// Fails in: losesNothing
// Says: Expected the number of divisors
// get() and set() are atomic, one by one; together they are not.
package c10_heavy;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicLong;

public final class ForkJoin implements DividedWork {

    @Override
    public long count(int from, int to, Divisors divisors) {
        int processors = Runtime.getRuntime().availableProcessors();
        int largestLeaf = Math.max(20, (to - from) / (8 * processors));
        AtomicLong sum = new AtomicLong();
        try (ForkJoinPool pool = new ForkJoinPool(processors)) {
            pool.invoke(new Count(from, to, largestLeaf, divisors, sum));
        }
        return sum.get();
    }

    private static final class Count extends RecursiveAction {

        private static final long serialVersionUID = 1L;

        private final int from;
        private final int to;
        private final int largestLeaf;
        private final transient Divisors divisors;
        private final transient AtomicLong sum;

        Count(int from, int to, int largestLeaf, Divisors divisors, AtomicLong sum) {
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
                sum.set(sum.get() + counted);
                return;
            }
            int middle = from + (to - from) / 2;
            invokeAll(
                    new Count(from, middle, largestLeaf, divisors, sum),
                    new Count(middle, to, largestLeaf, divisors, sum));
        }
    }
}
