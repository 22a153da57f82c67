// Fails in: keysInEveryOrder
// Says: inside the same HashMap
// The futures see to it that each key is loaded once, but the map around them is not thread-safe.
package c04_races;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

public final class OncePerKey implements Cache {

    private final Map<String, CompletableFuture<String>> values = new HashMap<>();
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
            values.remove(key, mine);
            mine.completeExceptionally(e);
        }
        return mine.join();
    }
}
