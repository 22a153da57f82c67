// Fails in: failureIsNotKept
// Says: it returned as if nothing had happened
// A failed load is taken for a value.
package c04_races;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

public final class OncePerKey implements Cache {

    private final ConcurrentMap<String, String> values = new ConcurrentHashMap<>();
    private final Function<String, String> loader;

    public OncePerKey(Function<String, String> loader) {
        this.loader = loader;
    }

    @Override
    public String get(String key) {
        return values.computeIfAbsent(key, this::load);
    }

    private String load(String key) {
        try {
            return loader.apply(key);
        } catch (RuntimeException e) {
            return "";
        }
    }
}
