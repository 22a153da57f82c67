// Fails in: backTogether
// Says: Expected the order of the steps
// Fetches one that is back before each step, and leaves the others that are back where they are.
package c14_eventloop;

import java.util.LinkedList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class Offload implements EventLoop {

    private final List<Task<?>> queue = new LinkedList<>();

    @Override
    public void add(Task<?> task) {
        queue.addLast(task);
    }

    @Override
    public void run() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            loop(new ExecutorCompletionService<>(threads));
        } finally {
            threads.shutdownNow();
            threads.close();
        }
    }

    private void loop(CompletionService<Task<?>> calls) throws Exception {
        int away = 0;
        while (queue.size() + away > 0) {
            Future<Task<?>> returned = queue.isEmpty() ? calls.take() : calls.poll();
            if (returned != null) {
                away--;
                queue.addLast(returned.get());
            }
            Task<?> task = queue.removeFirst();
            Next<?> next = task.step();
            if (next instanceof Next.Again<?>) {
                queue.addLast(task);
            }
            if (next instanceof Next.Offload<?> offload) {
                away++;
                calls.submit(offload.call(), task);
            }
        }
    }
}
