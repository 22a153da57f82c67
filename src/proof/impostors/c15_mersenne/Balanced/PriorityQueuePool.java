// Fails in: dearestFirst
// Says: to begin with the dearest exponents
// A pool with a queue that sorts: but the first tasks go straight to the threads, and are not in the queue at all.
package c15_mersenne;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

public final class Balanced implements PrimeSearch {

    @Override
    public List<Verdict> search(List<Integer> exponents, PrimeTest test, int processors) throws Exception {
        PriorityBlockingQueue<Runnable> queue =
                new PriorityBlockingQueue<>(11, Comparator.comparingInt(task -> -((Task) task).exponent));
        try (ThreadPoolExecutor pool = new ThreadPoolExecutor(processors, processors, 0, TimeUnit.SECONDS, queue)) {
            try {
                List<Task> tasks = new ArrayList<>();
                for (int exponent : exponents) {
                    Task task = new Task(exponent, test);
                    tasks.add(task);
                    pool.execute(task);
                }
                List<Verdict> verdicts = new ArrayList<>();
                for (Task task : tasks) {
                    verdicts.add(task.get());
                }
                return verdicts;
            } finally {
                pool.shutdownNow();
            }
        }
    }

    private static final class Task extends FutureTask<Verdict> {

        private final int exponent;

        Task(int exponent, PrimeTest test) {
            super(() -> new Verdict(exponent, test.isPrime(exponent)));
            this.exponent = exponent;
        }
    }
}
