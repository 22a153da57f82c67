// Fails in: keeps
// Says: exactly once
// Only a hundred values are kept: the others are loaded again each time.
package c04_races;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

public final class OncePerKey implements Cache {

    private static final int MOST = 100;

    private final Function<String, String> loader;

    /** Guarded by its own monitor. */
    private final Map<String, CompletableFuture<String>> values = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<String>> eldest) {
            return size() > MOST;
        }
    };

    public OncePerKey(Function<String, String> loader) {
        this.loader = loader;
    }

    @Override
    public String get(String key) {
        CompletableFuture<String> mine = new CompletableFuture<>();
        CompletableFuture<String> first;
        synchronized (values) {
            first = values.putIfAbsent(key, mine);
        }
        if (first != null) {
            return first.join();
        }
        try {
            String value = loader.apply(key);
            mine.complete(value);
            return value;
        } catch (Throwable e) {
            synchronized (values) {
                values.remove(key, mine);
            }
            mine.completeExceptionally(e);
            throw e;
        }
    }
}
