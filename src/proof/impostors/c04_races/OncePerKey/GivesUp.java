// Fails in: onceInEveryOrder
// Says: TimeoutException
// Who waits for a load of somebody else's gives up after five seconds.
package c04_races;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

public final class OncePerKey implements Cache {

    private final Function<String, String> loader;
    private final ConcurrentMap<String, CompletableFuture<String>> values = new ConcurrentHashMap<>();

    public OncePerKey(Function<String, String> loader) {
        this.loader = loader;
    }

    @Override
    public String get(String key) {
        CompletableFuture<String> mine = new CompletableFuture<>();
        CompletableFuture<String> theirs = values.putIfAbsent(key, mine);
        if (theirs != null) {
            return await(theirs);
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

    private static String await(CompletableFuture<String> value) {
        try {
            return value.get(5, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
