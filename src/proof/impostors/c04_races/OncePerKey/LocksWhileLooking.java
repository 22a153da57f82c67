// Fails in: keptMeanwhile
// Says: it was still running
// Keys have locks of their own, but one lock for all guards the way to them, and is held while loading.
package c04_races;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

public final class OncePerKey implements Cache {

    private final Map<String, String> values = new HashMap<>();
    private final Object all = new Object();
    private final Function<String, String> loader;

    public OncePerKey(Function<String, String> loader) {
        this.loader = loader;
    }

    @Override
    public String get(String key) {
        synchronized (all) {
            return values.containsKey(key) ? values.get(key) : load(key);
        }
    }

    private String load(String key) {
        String value = loader.apply(key);
        values.put(key, value);
        return value;
    }
}
