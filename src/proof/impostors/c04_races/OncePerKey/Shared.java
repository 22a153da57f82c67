// Fails in: valuesOfItsOwn
// Says: Expected the values of two caches
// The map is static: one for all caches.
package c04_races;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

public final class OncePerKey implements Cache {

    private static final ConcurrentMap<String, String> VALUES = new ConcurrentHashMap<>();
    private final Function<String, String> loader;

    public OncePerKey(Function<String, String> loader) {
        this.loader = loader;
    }

    @Override
    public String get(String key) {
        return VALUES.computeIfAbsent(key, loader);
    }
}
