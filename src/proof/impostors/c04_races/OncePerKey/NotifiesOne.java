// Fails in: allAreWokenUp
// Says: Expected the call to return, but it was still running
// A monitor for all keys, and notify() when a load has ended: of two who wait for it only one wakes up.
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
        boolean interrupted = false;
        while (loading.contains(key)) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
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
        notify();
    }
}
