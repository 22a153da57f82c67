// Fails in: longStep
// Says: Expected the loop to wait until
// Cuts the time off after the milliseconds.
package c14_eventloop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;

public final class Gather implements Gathering {

    private final LoopClock clock;

    public Gather(LoopClock clock) {
        this.clock = clock;
    }

    @Override
    public <T> List<T> gather(List<? extends Task<T>> tasks) throws Exception {
        List<T> results = new ArrayList<>(Collections.nCopies(tasks.size(), null));
        Set<Integer> open = new TreeSet<>();
        for (int place = 0; place < tasks.size(); place++) {
            open.add(place);
        }
        Queue<Integer> ready = new ArrayDeque<>(open);
        Queue<Sleeper> waiting =
                new PriorityQueue<>(Comparator.comparingLong(Sleeper::due).thenComparingLong(Sleeper::number));
        long sleepers = 0;
        try {
            while (!open.isEmpty()) {
                if (ready.isEmpty()) {
                    clock.waitUntil(waiting.element().due());
                }
                long now = clock.nanoTime();
                while (!waiting.isEmpty() && waiting.element().due() <= now) {
                    ready.add(waiting.remove().place());
                }
                int place = ready.remove();
                // Open again if it goes on: one that ends or fails is not to be cancelled.
                open.remove(place);
                switch (tasks.get(place).step()) {
                    case Next.Done<T> done -> results.set(place, done.result());
                    case Next.Again<T> _ -> {
                        open.add(place);
                        ready.add(place);
                    }
                    case Next.Sleep<T> sleep -> {
                        open.add(place);
                        long due = clock.nanoTime() + sleep.time().toMillis() * 1_000_000L;
                        waiting.add(new Sleeper(place, due, sleepers++));
                    }
                    case Next.Offload<T> _ -> throw new UnsupportedOperationException("this loop has no other threads");
                }
            }
        } catch (Throwable e) {
            open.forEach(place -> cancel(tasks.get(place), e));
            throw e;
        }
        return results;
    }

    private static void cancel(Task<?> task, Throwable failure) {
        try {
            task.cancel();
        } catch (RuntimeException | Error e) {
            failure.addSuppressed(e);
        }
    }

    private record Sleeper(int place, long due, long number) {}
}
