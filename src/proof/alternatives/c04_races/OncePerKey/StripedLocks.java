// So many locks for all keys.
package c04_races;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Stream;

public final class OncePerKey implements Cache {

    private final ConcurrentMap<String, String> values = new ConcurrentHashMap<>();
    private final Object[] locks = Stream.generate(Object::new).limit(64).toArray();
    private final Function<String, String> loader;

    public OncePerKey(Function<String, String> loader) {
        this.loader = loader;
    }

    @Override
    public String get(String key) {
        synchronized (locks[Math.floorMod(key.hashCode(), locks.length)]) {
            String value = values.get(key);
            if (value == null) {
                value = loader.apply(key);
                values.put(key, value);
            }
            return value;
        }
    }
}
