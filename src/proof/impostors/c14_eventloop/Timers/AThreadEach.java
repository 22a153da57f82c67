// Fails in: wakesInOrder
// Says: did the one of task
// A virtual thread for each task, which sleeps and then does the next step.
package c14_eventloop;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.FutureTask;

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
                waiting.add(new Sleeper(onAThread(task), due, sleepers++));
            }
            case Next.Done<?> _ -> {}
            case Next.Offload<?> _ -> throw new UnsupportedOperationException("this loop has no threads to offload to");
        }
    }

    private static Task<?> onAThread(Task<?> task) {
        return () -> {
            FutureTask<Next<?>> step = new FutureTask<>(task::step);
            Thread.ofVirtual().start(step);
            return step.get() instanceof Next.Sleep<?>(var time) ? Next.sleep(time) : Next.done(null);
        };
    }

    private record Sleeper(Task<?> task, long due, long number) {}
}
