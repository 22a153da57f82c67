// Fails in: keysOverlap
// Says: never more than 1
// There is no lock while loading, but whoever wants another key waits until nobody loads.
package c04_races;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

public final class OncePerKey implements Cache {

    private final Map<String, String> values = new HashMap<>();
    private boolean loading;
    private final Function<String, String> loader;

    public OncePerKey(Function<String, String> loader) {
        this.loader = loader;
    }

    @Override
    public String get(String key) {
        synchronized (this) {
            while (loading) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            if (values.containsKey(key)) {
                return values.get(key);
            }
            loading = true;
        }
        String value = null;
        try {
            value = loader.apply(key);
            return value;
        } finally {
            synchronized (this) {
                loading = false;
                if (value != null) {
                    values.put(key, value);
                }
                notifyAll();
            }
        }
    }
}
