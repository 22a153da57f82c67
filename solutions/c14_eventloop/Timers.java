package c14_eventloop;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** An event loop with two lists: tasks that are ready, and tasks that wait for their time. */
public final class Timers implements EventLoop {

    private final LoopClock clock;
    private final Queue<Task<?>> ready = new ArrayDeque<>();

    /** By the number, too: of equals, a priority queue may take any. */
    private final Queue<Sleeper> waiting =
            new PriorityQueue<>(Comparator.comparingLong(Sleeper::due).thenComparingLong(Sleeper::number));

    private long sleepers;

    /**
     * A loop without tasks.
     *
     * @param clock tells the time, and waits
     */
    public Timers(LoopClock clock) {
        this.clock = clock;
    }

    /** Behind all others that are ready. */
    @Override
    public void add(Task<?> task) {
        ready.add(task);
    }

    /** Whoever is due becomes ready; then a step of the first that is ready, and if nobody is, a single wait. */
    @Override
    public void run() throws Exception {
        while (!ready.isEmpty() || !waiting.isEmpty()) {
            if (ready.isEmpty()) {
                clock.waitUntil(waiting.element().due());
            }
            long now = clock.nanoTime();
            while (!waiting.isEmpty() && waiting.element().due() <= now) {
                ready.add(waiting.remove().task());
            }
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
