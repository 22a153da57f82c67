// Fails in: equalTasks
// Says: Expected the results
// Knows a task by itself and not by its place: tasks that equal one another have one result, and one end.
package c14_eventloop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

public final class Gather implements Gathering {

    private final LoopClock clock;

    public Gather(LoopClock clock) {
        this.clock = clock;
    }

    @Override
    public <T> List<T> gather(List<? extends Task<T>> tasks) throws Exception {
        Map<Task<T>, T> results = new HashMap<>();
        Set<Task<T>> open = new LinkedHashSet<>(tasks);
        Queue<Task<T>> ready = new ArrayDeque<>(tasks);
        Queue<Sleeper<T>> waiting = new PriorityQueue<>(Comparator.<Sleeper<T>>comparingLong(sleeper -> sleeper.due)
                .thenComparingLong(sleeper -> sleeper.number));
        long sleepers = 0;
        try {
            while (!open.isEmpty()) {
                if (ready.isEmpty()) {
                    clock.waitUntil(waiting.element().due());
                }
                long now = clock.nanoTime();
                while (!waiting.isEmpty() && waiting.element().due() <= now) {
                    ready.add(waiting.remove().task());
                }
                Task<T> task = ready.remove();
                // Open again if it goes on: one that ends or fails is not to be cancelled.
                open.remove(task);
                switch (task.step()) {
                    case Next.Done<T> done -> results.put(task, done.result());
                    case Next.Again<T> _ -> {
                        open.add(task);
                        ready.add(task);
                    }
                    case Next.Sleep<T> sleep -> {
                        open.add(task);
                        long due = clock.nanoTime() + sleep.time().toNanos();
                        waiting.add(new Sleeper<>(task, due, sleepers++));
                    }
                    case Next.Offload<T> _ -> throw new UnsupportedOperationException("this loop has no other threads");
                }
            }
        } catch (Throwable e) {
            open.forEach(task -> cancel(task, e));
            throw e;
        }
        List<T> inOrder = new ArrayList<>();
        for (Task<T> task : tasks) {
            inOrder.add(results.get(task));
        }
        return inOrder;
    }

    private static void cancel(Task<?> task, Throwable failure) {
        try {
            task.cancel();
        } catch (RuntimeException | Error e) {
            failure.addSuppressed(e);
        }
    }

    private record Sleeper<T>(Task<T> task, long due, long number) {}
}
