// Fails in: errorInEveryOrder
// Says: waits for ever
// An Error is taken out of the map, but its future never completes: whoever waits for that load waits for ever.
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
        String value = null;
        try {
            value = loader.apply(key);
            mine.complete(value);
            return value;
        } catch (RuntimeException e) {
            values.remove(key, mine);
            mine.completeExceptionally(e);
            throw e;
        } finally {
            if (value == null) {
                values.remove(key, mine);
            }
        }
    }
}
