// Fails in: addedByAStep
// Says: but there is [A adds X, B1, X1
// A task that is added by a step takes control from the one that adds it.
package c14_eventloop;

import java.util.ArrayDeque;
import java.util.Queue;

public final class ReadyQueue implements EventLoop {

    private final Queue<Task<?>> ready = new ArrayDeque<>();

    private boolean running;

    @Override
    public void add(Task<?> task) {
        ready.add(task);
        if (running) {
            try {
                run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void run() throws Exception {
        running = true;
        while (!ready.isEmpty()) {
            Task<?> task = ready.remove();
            switch (task.step()) {
                case Next.Again<?> _ -> ready.add(task);
                case Next.Done<?> _ -> {}
                case Next.Sleep<?> _, Next.Offload<?> _ ->
                    throw new UnsupportedOperationException("in this loop nobody can wait");
            }
        }
        running = false;
    }
}
