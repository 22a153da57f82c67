// A monitor for each key, and a second look when it is held.
package c04_races;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

public final class OncePerKey implements Cache {

    private final ConcurrentMap<String, String> values = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Object> locks = new ConcurrentHashMap<>();
    private final Function<String, String> loader;

    public OncePerKey(Function<String, String> loader) {
        this.loader = loader;
    }

    @Override
    public String get(String key) {
        String value = values.get(key);
        if (value != null) {
            return value;
        }
        synchronized (locks.computeIfAbsent(key, name -> new Object())) {
            value = values.get(key);
            if (value == null) {
                value = loader.apply(key);
                values.put(key, value);
            }
            return value;
        }
    }
}
