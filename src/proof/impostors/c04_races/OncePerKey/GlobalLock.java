// Fails in: keysOverlap
// Says: never more than 1
// One lock for all keys is held while loading.
package c04_races;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

public final class OncePerKey implements Cache {

    private final Map<String, String> values = new HashMap<>();
    private final Function<String, String> loader;

    public OncePerKey(Function<String, String> loader) {
        this.loader = loader;
    }

    @Override
    public synchronized String get(String key) {
        String value = values.get(key);
        if (value == null) {
            value = loader.apply(key);
            values.put(key, value);
        }
        return value;
    }
}
