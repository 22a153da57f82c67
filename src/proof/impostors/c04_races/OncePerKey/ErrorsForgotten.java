// Fails in: errorIsNotKept
// Says: Expected the call to return, but it was still running
// An Error is no RuntimeException: its future stays in the map, and never completes.
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
            String value = loader.apply(key);
            mine.complete(value);
            return value;
        } catch (RuntimeException e) {
            values.remove(key, mine);
            mine.completeExceptionally(e);
            throw e;
        }
    }
}
