// Fails in: overlaps
// Says: never more than 1
// A stream is lazy: each future is joined before the next is made.
package c10_heavy;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class ParallelStream implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) {
        return tasks.stream()
                .map(task -> CompletableFuture.supplyAsync(task::compute))
                .map(CompletableFuture::join)
                .toList();
    }
}
