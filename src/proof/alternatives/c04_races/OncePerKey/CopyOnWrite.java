// An immutable map that is exchanged by compare-and-set, and in it values that load themselves when they are needed.
package c04_races;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

public final class OncePerKey implements Cache {

    private final AtomicReference<Map<String, Lazy>> lazies = new AtomicReference<>(Map.of());
    private final Function<String, String> loader;

    public OncePerKey(Function<String, String> loader) {
        this.loader = loader;
    }

    @Override
    public String get(String key) {
        return lazy(key).get();
    }

    private Lazy lazy(String key) {
        while (true) {
            Map<String, Lazy> before = lazies.get();
            Lazy known = before.get(key);
            if (known != null) {
                return known;
            }
            Lazy mine = new Lazy(key);
            Map<String, Lazy> after = new HashMap<>(before);
            after.put(key, mine);
            if (lazies.compareAndSet(before, after)) {
                return mine;
            }
        }
    }

    private final class Lazy {

        private final String key;
        private volatile String value;

        Lazy(String key) {
            this.key = key;
        }

        String get() {
            String kept = value;
            return kept == null ? load() : kept;
        }

        private synchronized String load() {
            if (value == null) {
                value = loader.apply(key);
            }
            return value;
        }
    }
}
