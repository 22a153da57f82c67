// Fails in: inTurn
// Says: Expected the order of the steps to be [A1, B1, C1, A2
// Does all steps of a task before the next task has one.
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
            while (task.step() instanceof Next.Again<?>) {
                // It wants another step.
            }
        }
    }
}
