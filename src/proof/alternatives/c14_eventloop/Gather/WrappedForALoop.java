// A loop like Timers, and a task around each task that puts its result away.
package c14_eventloop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

public final class Gather implements Gathering {

    private final LoopClock clock;

    public Gather(LoopClock clock) {
        this.clock = clock;
    }

    @Override
    public <T> List<T> gather(List<? extends Task<T>> tasks) throws Exception {
        List<Child<T>> children = new ArrayList<>();
        for (Task<T> task : tasks) {
            children.add(new Child<>(task));
        }
        try {
            loop(new ArrayDeque<>(children), new TreeMap<>());
        } finally {
            cancel(children);
        }
        List<T> results = new ArrayList<>();
        for (Child<T> child : children) {
            if (child.failure != null) {
                throw rethrown(child.failure, children);
            }
        }
        children.forEach(child -> results.add(child.result));
        return results;
    }

    private static <T> Exception rethrown(Throwable failure, List<Child<T>> children) {
        children.stream()
                .filter(child -> child.suppressed != null)
                .forEach(child -> failure.addSuppressed(child.suppressed));
        if (failure instanceof Error error) {
            throw error;
        }
        return (Exception) failure;
    }

    private <T> void loop(Deque<Child<T>> ready, TreeMap<Long, List<Child<T>>> waiting) throws InterruptedException {
        while (!ready.isEmpty() || !waiting.isEmpty()) {
            if (ready.isEmpty()) {
                clock.waitUntil(waiting.firstKey());
            }
            while (!waiting.isEmpty() && waiting.firstKey() <= clock.nanoTime()) {
                ready.addAll(waiting.pollFirstEntry().getValue());
            }
            Child<T> child = ready.removeFirst();
            Next<T> next = child.step();
            if (next == null) {
                return;
            }
            if (next instanceof Next.Again<T>) {
                ready.addLast(child);
            } else if (next instanceof Next.Sleep<T>(var time)) {
                waiting.computeIfAbsent(clock.nanoTime() + time.toNanos(), due -> new ArrayList<>())
                        .add(child);
            }
        }
    }

    private static <T> void cancel(List<Child<T>> children) {
        for (Child<T> child : children) {
            if (!child.ended) {
                try {
                    child.task.cancel();
                } catch (RuntimeException e) {
                    child.suppressed = e;
                }
            }
        }
    }

    private static final class Child<T> {

        private final Task<T> task;
        private boolean ended;
        private T result;
        private Throwable failure;
        private RuntimeException suppressed;

        Child(Task<T> task) {
            this.task = task;
        }

        /** What the task asks for; null if it has failed. */
        private Next<T> step() {
            try {
                Next<T> next = task.step();
                if (next instanceof Next.Done<T>(T value)) {
                    ended = true;
                    result = value;
                }
                return next;
            } catch (Throwable e) {
                ended = true;
                failure = e;
                return null;
            }
        }
    }
}
