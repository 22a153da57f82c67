// Fails in: onceInEveryOrder
// Says: Expected the number of loads to be 1
// One value is kept, but both have been loaded by then.
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
        String value = values.get(key);
        if (value != null) {
            return value;
        }
        String mine = loader.apply(key);
        String first = values.putIfAbsent(key, mine);
        return first == null ? mine : first;
    }
}
