// Completable futures on virtual threads; what comes back is a step more for the loop.
package c14_eventloop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;

public final class Offload implements EventLoop {

    private final LinkedBlockingDeque<Task<?>> ready = new LinkedBlockingDeque<>();

    @Override
    public void add(Task<?> task) {
        ready.addLast(task);
    }

    @Override
    public void run() throws Exception {
        int left = 0;
        ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("call").factory());
        try {
            while (left > 0 || !ready.isEmpty()) {
                Task<?> task = ready.takeFirst();
                left -= task instanceof Back ? 1 : 0;
                Next<?> next = task.step();
                Task<?> own = task instanceof Back(Task<?> original) ? original : task;
                switch (next) {
                    case Next.Again<?> again -> ready.addLast(own);
                    case Next.Offload<?>(var call) -> {
                        left++;
                        CompletableFuture.runAsync(call, threads).thenRun(() -> ready.addLast(new Back(own)));
                    }
                    case Next.Done<?> done -> {}
                    case Next.Sleep<?> sleep -> throw new IllegalArgumentException("no clock");
                }
            }
        } finally {
            threads.shutdownNow();
            threads.close();
        }
    }

    /** A task whose call has ended. */
    private record Back(Task<?> task) implements Task<Object> {

        @Override
        public Next<Object> step() throws Exception {
            Next<?> next = task.step();
            return switch (next) {
                case Next.Again<?> again -> Next.again();
                case Next.Offload<?>(var call) -> Next.offload(call);
                case Next.Done<?>(var result) -> Next.done(result);
                case Next.Sleep<?>(var time) -> Next.sleep(time);
            };
        }
    }
}
