// Fails in: secondRun
// Says: Expected the number of divisors of the second range
// The sum is a field: the second call begins where the first has ended.
package c10_heavy;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.LongAdder;

public final class ForkJoin implements DividedWork {

    private final LongAdder sum = new LongAdder();

    @Override
    public long count(int from, int to, Divisors divisors) {
        int processors = Runtime.getRuntime().availableProcessors();
        int largestLeaf = Math.max(20, (to - from) / (8 * processors));
        try (ForkJoinPool pool = new ForkJoinPool(processors)) {
            pool.invoke(new Count(from, to, largestLeaf, divisors, sum));
        }
        return sum.sum();
    }

    private static final class Count extends RecursiveAction {

        private static final long serialVersionUID = 1L;

        private final int from;
        private final int to;
        private final int largestLeaf;
        private final transient Divisors divisors;
        private final transient LongAdder sum;

        Count(int from, int to, int largestLeaf, Divisors divisors, LongAdder sum) {
            this.from = from;
            this.to = to;
            this.largestLeaf = largestLeaf;
            this.divisors = divisors;
            this.sum = sum;
        }

        @Override
        protected void compute() {
            if (to - from <= largestLeaf) {
                sum.add(divisors.count(from, to));
                return;
            }
            int middle = from + (to - from) / 2;
            invokeAll(
                    new Count(from, middle, largestLeaf, divisors, sum),
                    new Count(middle, to, largestLeaf, divisors, sum));
        }
    }
}
