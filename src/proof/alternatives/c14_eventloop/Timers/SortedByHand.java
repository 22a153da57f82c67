// A plain list of those that wait, looked through each time, as the documents say.
package c14_eventloop;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;

public final class Timers implements EventLoop {

    private final LoopClock clock;
    private final LinkedList<Task<?>> ready = new LinkedList<>();
    private final List<Waiting> waiting = new ArrayList<>();

    public Timers(LoopClock clock) {
        this.clock = clock;
    }

    @Override
    public void add(Task<?> task) {
        ready.addLast(task);
    }

    @Override
    public void run() throws Exception {
        while (true) {
            Waiting next = first();
            while (next != null && next.due <= clock.nanoTime()) {
                waiting.remove(next);
                ready.addLast(next.task);
                next = first();
            }
            if (!ready.isEmpty()) {
                Task<?> task = ready.removeFirst();
                switch (task.step()) {
                    case Next.Sleep<?>(var time) -> waiting.add(new Waiting(task, clock.nanoTime() + time.toNanos()));
                    case Next.Again<?>() -> ready.addLast(task);
                    default -> {}
                }
            } else if (next != null) {
                clock.waitUntil(next.due);
            } else {
                return;
            }
        }
    }

    /** Of equals the one that has been in the list for longest. */
    private Waiting first() {
        Waiting first = null;
        for (Waiting one : waiting) {
            if (first == null || one.due < first.due) {
                first = one;
            }
        }
        return first;
    }

    private record Waiting(Task<?> task, long due) {}
}
