// A monitor, and a note of which keys are being loaded; who waits loads again after a failure.
package c04_races;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

public final class OncePerKey implements Cache {

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> loading = new HashSet<>();
    private final Function<String, String> loader;

    public OncePerKey(Function<String, String> loader) {
        this.loader = loader;
    }

    @Override
    public String get(String key) {
        String kept = keptOrMine(key);
        if (kept != null) {
            return kept;
        }
        String value = null;
        try {
            value = loader.apply(key);
            return value;
        } finally {
            done(key, value);
        }
    }

    /** The value; or null if it is for the caller to load it. */
    private synchronized String keptOrMine(String key) {
        while (loading.contains(key)) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        String value = values.get(key);
        if (value == null) {
            loading.add(key);
        }
        return value;
    }

    private synchronized void done(String key, String value) {
        loading.remove(key);
        if (value != null) {
            values.put(key, value);
        }
        notifyAll();
    }
}
