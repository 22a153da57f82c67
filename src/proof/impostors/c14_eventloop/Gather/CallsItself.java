// Fails in: manySteps
// Says: StackOverflowError
// A method that calls itself for the next step, until there is no stack left.
package c14_eventloop;

import java.util.ArrayDeque;
import java.util.Arrays;
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
        Loop<T> loop = new Loop<>(tasks);
        try {
            loop.turn();
        } catch (Throwable e) {
            for (int place : loop.open) {
                try {
                    tasks.get(place).cancel();
                } catch (RuntimeException | Error again) {
                    e.addSuppressed(again);
                }
            }
            throw e;
        }
        return loop.list();
    }

    private final class Loop<T> {

        private final List<? extends Task<T>> tasks;
        private final Object[] results;
        private final Set<Integer> open = new TreeSet<>();
        private final Queue<Integer> ready = new ArrayDeque<>();
        private final Queue<Sleeper> waiting =
                new PriorityQueue<>(Comparator.comparingLong(Sleeper::due).thenComparingLong(Sleeper::number));
        private long sleepers;

        Loop(List<? extends Task<T>> tasks) {
            this.tasks = tasks;
            results = new Object[tasks.size()];
            for (int place = 0; place < tasks.size(); place++) {
                open.add(place);
                ready.add(place);
            }
        }

        void turn() throws Exception {
            if (open.isEmpty()) {
                return;
            }
            if (ready.isEmpty()) {
                clock.waitUntil(waiting.element().due());
            }
            long now = clock.nanoTime();
            while (!waiting.isEmpty() && waiting.element().due() <= now) {
                ready.add(waiting.remove().place());
            }
            int place = ready.remove();
            open.remove(place);
            switch (tasks.get(place).step()) {
                case Next.Done<T> done -> results[place] = done.result();
                case Next.Again<T> _ -> {
                    open.add(place);
                    ready.add(place);
                }
                case Next.Sleep<T> sleep -> {
                    open.add(place);
                    waiting.add(
                            new Sleeper(place, clock.nanoTime() + sleep.time().toNanos(), sleepers++));
                }
                case Next.Offload<T> _ -> throw new UnsupportedOperationException("this loop has no other threads");
            }
            turn();
        }

        @SuppressWarnings("unchecked")
        List<T> list() {
            return (List<T>) Arrays.asList(results);
        }
    }

    private record Sleeper(int place, long due, long number) {}
}
