// Fails in: addedByAStep
// Says: Expected what happened to be [A adds X, A goes on, B1, X1
// A task that is added jumps the queue.
package c14_eventloop;

import java.util.ArrayDeque;
import java.util.Deque;

public final class ReadyQueue implements EventLoop {

    private final Deque<Task<?>> ready = new ArrayDeque<>();

    private boolean running;

    @Override
    public void add(Task<?> task) {
        if (running) {
            ready.addFirst(task);
        } else {
            ready.addLast(task);
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
    }
}
