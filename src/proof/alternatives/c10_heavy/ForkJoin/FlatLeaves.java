// All leaves are forked by the first task, and joined in the end.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveTask;

public final class ForkJoin implements DividedWork {

    @Override
    public long count(int from, int to, Divisors divisors) {
        int leaves =
                Math.max(1, Math.min((to - from) / 20, 8 * Runtime.getRuntime().availableProcessors()));
        try (ForkJoinPool pool = new ForkJoinPool()) {
            return pool.invoke(new All(from, to, leaves, divisors));
        }
    }

    private static final class All extends RecursiveTask<Long> {

        private static final long serialVersionUID = 1L;

        private final int from;
        private final int to;
        private final int leaves;
        private final transient Divisors divisors;

        All(int from, int to, int leaves, Divisors divisors) {
            this.from = from;
            this.to = to;
            this.leaves = leaves;
            this.divisors = divisors;
        }

        @Override
        protected Long compute() {
            List<ForkJoinTask<Long>> parts = new ArrayList<>();
            for (int leaf = 0; leaf < leaves; leaf++) {
                int begin = border(leaf);
                int end = border(leaf + 1);
                parts.add(ForkJoinTask.adapt((Callable<Long>) () -> divisors.count(begin, end)));
            }
            return invokeAll(parts).stream().mapToLong(ForkJoinTask::join).sum();
        }

        private int border(int leaf) {
            return from + (int) ((long) (to - from) * leaf / leaves);
        }
    }
}
