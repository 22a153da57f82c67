package c10_heavy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kata.Worker;

/** Computes all tasks with as many child processes as there are processors, each of them started once. */
public final class ProcessPool implements HeavyWork {

    /** Starting a JVM costs more than many a task, so a child that is free gets the next task instead of being ended. */
    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        long[] results = new long[tasks.size()];
        AtomicInteger next = new AtomicInteger();
        Callable<Void> leadOneChild = () -> {
            try (Worker child = Worker.start(ProcessPool.class)) {
                for (int i = next.getAndIncrement(); i < results.length; i = next.getAndIncrement()) {
                    results[i] = Long.parseLong(child.ask(tasks.get(i).toLine()));
                }
            }
            return null;
        };
        int children = Math.min(Runtime.getRuntime().availableProcessors(), results.length);
        // Asking a child means waiting for it, so each has a thread here. They also start the children at once.
        try (ExecutorService leaders = Executors.newCachedThreadPool()) {
            try {
                for (Future<Void> leader : leaders.invokeAll(Collections.nCopies(children, leadOneChild))) {
                    leader.get();
                }
            } finally {
                // After an interrupt the leaders are still at it: nothing is left for them to take.
                next.set(results.length);
            }
        }
        return Arrays.stream(results).boxed().toList();
    }

    /** What a child does: it computes each task that it is given. */
    public static void main(String[] arguments) throws InterruptedException {
        Worker.serve(line -> Long.toString(Task.parse(line).compute()));
    }
}
