// Fails in: callsEndTogether
// Says: which is not thread-safe
// The threads that make the calls put tasks into an ArrayDeque, all at the same moment.
package c14_eventloop;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

public final class Offload implements EventLoop {

    private final Queue<Task<?>> ready = new ArrayDeque<>();

    @Override
    public void add(Task<?> task) {
        ready.add(task);
    }

    @Override
    public void run() throws Exception {
        Queue<Task<?>> back = new ArrayDeque<>();
        Semaphore returned = new Semaphore(0);
        int away = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                while (!ready.isEmpty() || away > 0) {
                    if (ready.isEmpty()) {
                        returned.acquire();
                        ready.add(back.remove());
                        away--;
                    }
                    while (returned.tryAcquire()) {
                        ready.add(back.remove());
                        away--;
                    }
                    Task<?> task = ready.remove();
                    switch (task.step()) {
                        case Next.Again<?> _ -> ready.add(task);
                        case Next.Offload<?> offload -> {
                            away++;
                            threads.execute(() -> {
                                offload.call().run();
                                back.add(task);
                                returned.release();
                            });
                        }
                        case Next.Done<?> _ -> {}
                        case Next.Sleep<?> _ -> throw new UnsupportedOperationException("this loop has no clock");
                    }
                }
            } finally {
                // For calls that are still away when a step has failed; close() waits for them.
                threads.shutdownNow();
            }
        }
    }
}
