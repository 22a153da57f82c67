// Fails in: onceInEveryOrder
// Says: Expected the number of loads to be 1
// Who had to wait for the lock does not look again whether the value has come meanwhile.
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
        if (!values.containsKey(key)) {
            synchronized (locks.computeIfAbsent(key, name -> new Object())) {
                values.put(key, loader.apply(key));
            }
        }
        return values.get(key);
    }
}
