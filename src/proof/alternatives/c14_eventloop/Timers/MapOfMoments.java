// A sorted map: for each moment those that are due then, in their order.
package c14_eventloop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

public final class Timers implements EventLoop {

    private final LoopClock clock;
    private final Deque<Task<?>> ready = new ArrayDeque<>();
    private final TreeMap<Long, List<Task<?>>> moments = new TreeMap<>();

    public Timers(LoopClock clock) {
        this.clock = clock;
    }

    @Override
    public void add(Task<?> task) {
        ready.add(task);
    }

    @Override
    public void run() throws Exception {
        do {
            while (!ready.isEmpty()) {
                Task<?> task = ready.poll();
                Next<?> next = task.step();
                wake();
                if (next instanceof Next.Again<?>) {
                    ready.add(task);
                } else if (next instanceof Next.Sleep<?> sleep) {
                    moments.computeIfAbsent(clock.nanoTime() + sleep.time().toNanos(), moment -> new ArrayList<>())
                            .add(task);
                }
            }
            if (!moments.isEmpty()) {
                clock.waitUntil(moments.firstKey());
                wake();
            }
        } while (!ready.isEmpty() || !moments.isEmpty());
    }

    private void wake() {
        var due = moments.headMap(clock.nanoTime(), true);
        due.values().forEach(ready::addAll);
        due.clear();
    }
}
