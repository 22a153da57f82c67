// Fails in: equalTasksSleep
// Says: Expected who woke when
// Notes who sleeps in a map by task: of those that equal one another it knows only one.
package c14_eventloop;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;

public final class Timers implements EventLoop {

    private final LoopClock clock;
    private final Queue<Task<?>> ready = new ArrayDeque<>();

    private final Map<Task<?>, Long> waiting = new LinkedHashMap<>();

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
                clock.waitUntil(waiting.get(first()));
            }
            long now = clock.nanoTime();
            while (!waiting.isEmpty() && waiting.get(first()) <= now) {
                Task<?> due = first();
                waiting.remove(due);
                ready.add(due);
            }
            Task<?> task = ready.remove();
            switch (task.step()) {
                case Next.Again<?> _ -> ready.add(task);
                case Next.Sleep<?> sleep ->
                    waiting.put(task, clock.nanoTime() + sleep.time().toNanos());
                case Next.Done<?> _ -> {}
                case Next.Offload<?> _ ->
                    throw new UnsupportedOperationException("this loop has no threads to offload to");
            }
        }
    }

    /** Of those due at the same moment the one that was put in first. */
    private Task<?> first() {
        Task<?> first = null;
        for (Map.Entry<Task<?>, Long> entry : waiting.entrySet()) {
            if (first == null || entry.getValue() < waiting.get(first)) {
                first = entry.getKey();
            }
        }
        return first;
    }
}
