// Fails in: backInOrder
// Says: who came back in which order
// Waits for the calls one by one, in the order in which they were handed away.
package c14_eventloop;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

public final class Offload implements EventLoop {

    private final Queue<Task<?>> ready = new ArrayDeque<>();

    @Override
    public void add(Task<?> task) {
        ready.add(task);
    }

    @Override
    public void run() throws Exception {
        Queue<Away> away = new ArrayDeque<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (!ready.isEmpty() || !away.isEmpty()) {
                if (ready.isEmpty() || !away.isEmpty() && away.element().call().isDone()) {
                    Away first = away.remove();
                    try {
                        first.call().get();
                    } catch (ExecutionException e) {
                        // The task will see.
                    }
                    ready.add(first.task());
                }
                Task<?> task = ready.remove();
                Next<?> next = task.step();
                if (next instanceof Next.Again<?>) {
                    ready.add(task);
                } else if (next instanceof Next.Offload<?>(var call)) {
                    threads.execute(call);
                    away.add(new Away(task, call));
                }
            }
        }
    }

    private record Away(Task<?> task, FutureTask<?> call) {}
}
