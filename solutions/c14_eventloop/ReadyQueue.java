package c14_eventloop;

import java.util.ArrayDeque;
import java.util.Queue;

/** An event loop for tasks that never wait: first in, first out. */
public final class ReadyQueue implements EventLoop {

    private final Queue<Task<?>> ready = new ArrayDeque<>();

    /** Behind all others. */
    @Override
    public void add(Task<?> task) {
        ready.add(task);
    }

    /** A step of the first; then it goes to the end of the queue, unless it has come to its own. */
    @Override
    public void run() throws Exception {
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
