// Fails in: onceInEveryOrder
// Says: Expected the number of loads to be 1
// Two texts that are equal are two objects, with a monitor each.
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
        StringBuilder lock = new StringBuilder(key);
        synchronized (lock) {
            String value = values.get(key);
            if (value == null) {
                value = loader.apply(key);
                values.put(key, value);
            }
            return value;
        }
    }
}
