// Fails in: oneThread
// Says: did the one of task
// A thread for each step, one at a time.
package c14_eventloop;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.FutureTask;

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
            switch (onAThread(task)) {
                case Next.Again<?> _ -> ready.add(task);
                case Next.Done<?> _ -> {}
                case Next.Sleep<?> _, Next.Offload<?> _ ->
                    throw new UnsupportedOperationException("in this loop nobody can wait");
            }
        }
    }

    private static Next<?> onAThread(Task<?> task) throws Exception {
        FutureTask<Next<?>> step = new FutureTask<>(task::step);
        Thread.ofVirtual().start(step);
        return step.get();
    }
}
