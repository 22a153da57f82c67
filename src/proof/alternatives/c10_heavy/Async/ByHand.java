// Futures completed by hand, with a result or a failure.
package c10_heavy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

public final class Async implements AsyncWork {

    @Override
    public CompletableFuture<List<Long>> work(List<Task> tasks, Executor loop) {
        CompletableFuture<List<Long>> all = new CompletableFuture<>();
        Long[] results = new Long[tasks.size()];
        if (results.length == 0) {
            all.complete(List.of());
        }
        AtomicInteger left = new AtomicInteger(results.length);
        for (int i = 0; i < results.length; i++) {
            int place = i;
            loop.execute(() -> {
                try {
                    results[place] = tasks.get(place).compute();
                    if (left.decrementAndGet() == 0) {
                        all.complete(List.of(results));
                    }
                } catch (RuntimeException e) {
                    all.completeExceptionally(e);
                }
            });
        }
        return all;
    }
}
