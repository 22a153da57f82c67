// Fails in: inTurn
// Says: Expected the order of the steps
// A stack instead of a queue: who has just had a step is next.
package c14_eventloop;

import java.util.ArrayDeque;
import java.util.Deque;

public final class ReadyQueue implements EventLoop {

    private final Deque<Task<?>> ready = new ArrayDeque<>();

    @Override
    public void add(Task<?> task) {
        ready.push(task);
    }

    @Override
    public void run() throws Exception {
        while (!ready.isEmpty()) {
            Task<?> task = ready.remove();
            switch (task.step()) {
                case Next.Again<?> _ -> ready.push(task);
                case Next.Done<?> _ -> {}
                case Next.Sleep<?> _, Next.Offload<?> _ ->
                    throw new UnsupportedOperationException("in this loop nobody can wait");
            }
        }
    }
}
