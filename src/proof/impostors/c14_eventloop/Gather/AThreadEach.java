// Fails in: inTurn
// Says: did the one of task
// A virtual thread for each task: all together, but not on one thread.
package c14_eventloop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class Gather implements Gathering {

    private final LoopClock clock;

    public Gather(LoopClock clock) {
        this.clock = clock;
    }

    @Override
    public <T> List<T> gather(List<? extends Task<T>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = new ArrayList<>();
            for (Task<T> task : tasks) {
                futures.add(threads.submit(() -> run(task)));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }

    private <T> T run(Task<T> task) throws Exception {
        while (true) {
            switch (task.step()) {
                case Next.Done<T>(T result) -> {
                    return result;
                }
                case Next.Sleep<T>(var time) -> clock.waitUntil(clock.nanoTime() + time.toNanos());
                default -> Thread.yield();
            }
        }
    }
}
