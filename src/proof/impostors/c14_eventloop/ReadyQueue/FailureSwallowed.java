// Fails in: fails
// Says: but it returned as if nothing had happened
// A task that fails drops out, and nobody hears of it.
package c14_eventloop;

import java.util.ArrayDeque;
import java.util.Queue;

public final class ReadyQueue implements EventLoop {

    private final Queue<Task<?>> ready = new ArrayDeque<>();

    @Override
    public void add(Task<?> task) {
        ready.add(task);
    }

    @Override
    public void run() throws Exception {
        while (!ready.isEmpty()) {
            Task<?> task = ready.remove();
            Next<?> next;
            try {
                next = task.step();
            } catch (Exception e) {
                next = Next.done(null);
            }
            switch (next) {
                case Next.Again<?> _ -> ready.add(task);
                case Next.Done<?> _ -> {}
                case Next.Sleep<?> _, Next.Offload<?> _ ->
                    throw new UnsupportedOperationException("in this loop nobody can wait");
            }
        }
    }
}
