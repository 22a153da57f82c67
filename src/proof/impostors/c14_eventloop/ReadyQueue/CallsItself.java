// Fails in: manySteps
// Says: StackOverflowError
// A method that calls itself for the next step, until there is no stack left.
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
        if (!ready.isEmpty()) {
            Task<?> task = ready.remove();
            switch (task.step()) {
                case Next.Again<?> _ -> ready.add(task);
                case Next.Done<?> _ -> {}
                case Next.Sleep<?> _, Next.Offload<?> _ ->
                    throw new UnsupportedOperationException("in this loop nobody can wait");
            }
            run();
        }
    }
}
