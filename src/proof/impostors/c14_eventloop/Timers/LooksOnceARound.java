// Fails in: dueBehindTheReady
// Says: Expected what happened
// Looks at the clock once a round: those that have had a step in this round and want another stand before one that
// became due at its beginning.
package c14_eventloop;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

public final class Timers implements EventLoop {

    private final LoopClock clock;
    private final Queue<Task<?>> ready = new ArrayDeque<>();

    private final Queue<Sleeper> waiting =
            new PriorityQueue<>(Comparator.comparingLong(Sleeper::due).thenComparingLong(Sleeper::number));

    private long sleepers;

    public Timers(LoopClock clock) {
        this.clock = clock;
    }

    @Override
    public void add(Task<?> task) {
        ready.add(task);
    }

    @Override
    public void run() throws Exception {
        int left = 0;
        while (!ready.isEmpty() || !waiting.isEmpty()) {
            if (ready.isEmpty()) {
                clock.waitUntil(waiting.element().due());
            }
            if (left == 0) {
                long now = clock.nanoTime();
                while (!waiting.isEmpty() && waiting.element().due() <= now) {
                    ready.add(waiting.remove().task());
                }
                left = ready.size();
            }
            left--;
            step(ready.remove());
        }
    }

    private void step(Task<?> task) throws Exception {
        switch (task.step()) {
            case Next.Again<?> _ -> ready.add(task);
            case Next.Sleep<?> sleep -> {
                long due = clock.nanoTime() + sleep.time().toNanos();
                waiting.add(new Sleeper(task, due, sleepers++));
            }
            case Next.Done<?> _ -> {}
            case Next.Offload<?> _ -> throw new UnsupportedOperationException("this loop has no threads to offload to");
        }
    }

    private record Sleeper(Task<?> task, long due, long number) {}
}
