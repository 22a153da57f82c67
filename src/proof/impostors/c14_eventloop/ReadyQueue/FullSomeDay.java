// Fails in: manyTasks
// Says: how many tasks had their step
// A queue of a fixed size, which drops what it has no room for.
package c14_eventloop;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

public final class ReadyQueue implements EventLoop {

    private final Queue<Task<?>> ready = new ArrayBlockingQueue<>(1_024);

    @Override
    public void add(Task<?> task) {
        ready.offer(task);
    }

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
