package c04_races;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** Loads each value once, and different ones at the same time. */
public final class OncePerKey implements Cache {

    // Not computeIfAbsent, which loads under a lock that other keys may need as well.
    private final ConcurrentMap<String, CompletableFuture<String>> values = new ConcurrentHashMap<>();
    private final Function<String, String> loader;

    /**
     * @param loader takes its time to find a key's value; any number of threads may call it at once
     */
    public OncePerKey(Function<String, String> loader) {
        this.loader = loader;
    }

    /** The first to ask loads; the others wait for it, and only for that key. */
    @Override
    public String get(String key) {
        CompletableFuture<String> mine = new CompletableFuture<>();
        CompletableFuture<String> first = values.putIfAbsent(key, mine);
        return first == null ? load(key, mine) : first.join();
    }

    private String load(String key, CompletableFuture<String> mine) {
        try {
            String value = loader.apply(key);
            mine.complete(value);
            return value;
        } catch (Throwable e) {
            // Out of the map first: whoever hears of the failure and asks again must not meet it again.
            values.remove(key, mine);
            mine.completeExceptionally(e);
            throw e;
        }
    }
}
