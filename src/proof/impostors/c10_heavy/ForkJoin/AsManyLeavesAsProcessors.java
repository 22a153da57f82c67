// Fails in: moreThanProcessors
// Says: Expected more leaves than there are processors
// One leaf for each processor: the last of them is the dearest, and nobody can help.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveTask;

/** Counts divisors by dividing the numbers in two, again and again, until the parts are small enough. */
public final class ForkJoin implements DividedWork {

    /** In a pool of its own: the common pool has one thread less, and counts on the caller to compute as well. */
    @Override
    public long count(int from, int to, Divisors divisors) {
        int processors = Runtime.getRuntime().availableProcessors();
        try (ForkJoinPool pool = new ForkJoinPool(processors)) {
            List<ForkJoinTask<Long>> parts = new ArrayList<>();
            for (int i = 0; i < processors; i++) {
                int begin = from + (to - from) * i / processors;
                int end = from + (to - from) * (i + 1) / processors;
                parts.add(pool.submit(new Count(begin, end, divisors, to - from)));
            }
            long counted = 0;
            for (ForkJoinTask<Long> part : parts) {
                counted += part.join();
            }
            return counted;
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
