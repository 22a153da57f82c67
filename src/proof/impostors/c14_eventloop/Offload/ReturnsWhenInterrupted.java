// Fails in: interruptible
// Says: Expected an exception after the interrupt
// Interrupts the calls when its wait is interrupted, sets the flag, and returns as if all tasks had come to their end.
package c14_eventloop;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

public final class Offload implements EventLoop {

    private final Queue<Task<?>> ready = new ArrayDeque<>();

    @Override
    public void add(Task<?> task) {
        ready.add(task);
    }

    @Override
    public void run() throws Exception {
        BlockingQueue<Task<?>> back = new LinkedBlockingQueue<>();
        int away = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                while (!ready.isEmpty() || away > 0) {
                    if (ready.isEmpty()) {
                        ready.add(back.take());
                        away--;
                    }
                    away -= back.drainTo(ready);
                    Task<?> task = ready.remove();
                    switch (task.step()) {
                        case Next.Again<?> _ -> ready.add(task);
                        case Next.Offload<?> offload -> {
                            away++;
                            threads.execute(() -> {
                                offload.call().run();
                                back.add(task);
                            });
                        }
                        case Next.Done<?> _ -> {}
                        case Next.Sleep<?> _ -> throw new UnsupportedOperationException("this loop has no clock");
                    }
                }
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
            } finally {
                // For calls that are still away when a step has failed; close() waits for them.
                threads.shutdownNow();
            }
        }
    }
}
