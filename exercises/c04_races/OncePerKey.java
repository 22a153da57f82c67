package c04_races;

import java.util.function.Function;
import kata.Todo;

/** Loads each value once, and different ones at the same time. */
public final class OncePerKey implements Cache {

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
        // TODO call loader.apply(key) if nobody has yet, and wait for whoever is doing so. Keep values, not failures.
        // Look up: ConcurrentHashMap (putIfAbsent, remove(key, value)), CompletableFuture or FutureTask.
        throw new Todo("one load a key");
    }
}
