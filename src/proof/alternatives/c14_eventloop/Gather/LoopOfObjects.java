// A small object for each task, one list, and whoever is due first.
package c14_eventloop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

public final class Gather implements Gathering {

    private final LoopClock clock;

    public Gather(LoopClock clock) {
        this.clock = clock;
    }

    @Override
    public <T> List<T> gather(List<? extends Task<T>> tasks) throws Exception {
        List<Entry<T>> all = new ArrayList<>();
        tasks.forEach(task -> all.add(new Entry<>(task, clock.nanoTime())));
        List<Entry<T>> open = new ArrayList<>(all);
        Entry<T> current = null;
        try {
            while (!open.isEmpty()) {
                // A stable order: who stands before another and is due at the same moment has waited longer.
                open.sort(Comparator.comparingLong(entry -> entry.due));
                current = open.getFirst();
                clock.waitUntil(current.due);
                open.remove(current);
                if (current.endsNow()) {
                    continue;
                }
                open.add(current);
                current.due += clock.nanoTime();
            }
        } catch (Exception | Error e) {
            for (Entry<T> entry : open) {
                try {
                    entry.task.cancel();
                } catch (RuntimeException suppressed) {
                    e.addSuppressed(suppressed);
                }
            }
            throw e;
        }
        return all.stream().map(entry -> entry.result).toList();
    }

    private static final class Entry<T> {

        private final Task<T> task;
        private long due;
        private T result;

        Entry(Task<T> task, long due) {
            this.task = task;
            this.due = due;
        }

        /** If not, it is due after so long. */
        private boolean endsNow() throws Exception {
            Next<T> next = task.step();
            due = 0;
            if (next instanceof Next.Sleep<T> sleep) {
                due = sleep.time().toNanos();
            } else if (next instanceof Next.Done<T> done) {
                result = done.result();
                return true;
            }
            return false;
        }
    }
}
