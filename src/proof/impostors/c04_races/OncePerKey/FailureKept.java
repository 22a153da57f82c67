// Fails in: failureIsNotKept
// Says: Expected what was got afterwards, twice
// The future keeps the failure, and everybody gets it for ever.
package c04_races;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

public final class OncePerKey implements Cache {

    private final ConcurrentMap<String, CompletableFuture<String>> values = new ConcurrentHashMap<>();
    private final Function<String, String> loader;

    public OncePerKey(Function<String, String> loader) {
        this.loader = loader;
    }

    @Override
    public String get(String key) {
        CompletableFuture<String> mine = new CompletableFuture<>();
        CompletableFuture<String> first = values.putIfAbsent(key, mine);
        if (first != null) {
            return first.join();
        }
        try {
            mine.complete(loader.apply(key));
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
        }
        return mine.join();
    }
}
