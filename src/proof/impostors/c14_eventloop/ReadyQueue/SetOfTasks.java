// Fails in: equalTasks
// Says: A set takes equals for one and the same
// A set that keeps the order, and only one of those that equal one another.
package c14_eventloop;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

public final class ReadyQueue implements EventLoop {

    private final SequencedSet<Task<?>> ready = new LinkedHashSet<>();

    @Override
    public void add(Task<?> task) {
        ready.add(task);
    }

    @Override
    public void run() throws Exception {
        while (!ready.isEmpty()) {
            Task<?> task = ready.removeFirst();
            switch (task.step()) {
                case Next.Again<?> _ -> ready.add(task);
                case Next.Done<?> _ -> {}
                case Next.Sleep<?> _, Next.Offload<?> _ ->
                    throw new UnsupportedOperationException("in this loop nobody can wait");
            }
        }
    }
}
