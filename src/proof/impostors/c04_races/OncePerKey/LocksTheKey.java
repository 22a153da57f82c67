// Fails in: onceInEveryOrder
// Says: the number of loads
// Keys are equal, and yet different objects: each thread locks its own.
package c04_races;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

public final class OncePerKey implements Cache {

    private final Map<String, String> values = new ConcurrentHashMap<>();
    private final Function<String, String> loader;

    public OncePerKey(Function<String, String> loader) {
        this.loader = loader;
    }

    @Override
    public String get(String key) {
        synchronized (key) {
            String value = values.get(key);
            if (value == null) {
                value = loader.apply(key);
                values.put(key, value);
            }
            return value;
        }
    }
}
