// Fails in: failureInEveryOrder
// Says: no answer
// Who waited for a load that failed gets a new exception with the same text: what the loader threw is not in it.
package c04_races;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
            try {
                return first.join();
            } catch (CompletionException e) {
                throw new IllegalStateException(e.getCause().getMessage());
            }
        }
        try {
            String value = loader.apply(key);
            mine.complete(value);
            return value;
        } catch (Throwable e) {
            values.remove(key, mine);
            mine.completeExceptionally(e);
            throw e;
        }
    }
}
