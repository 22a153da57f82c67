// Fails in: backBehindTheReady
// Says: Expected the order of the steps
// Looks who is back once a round: those that have had a step since and want another stand before one that came back
// earlier.
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
        int left = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                while (!ready.isEmpty() || away > 0) {
                    if (ready.isEmpty()) {
                        ready.add(back.take());
                        away--;
                    }
                    if (left == 0) {
                        away -= back.drainTo(ready);
                        left = ready.size();
                    }
                    left--;
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
            } finally {
                // For calls that are still away when a step has failed; close() waits for them.
                threads.shutdownNow();
            }
        }
    }
}
