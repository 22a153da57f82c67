// Fails in: onceInEveryOrder
// Says: the number of loads
// Who waits for a load of somebody else's loads by itself after five seconds.
package c04_races;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

public final class OncePerKey implements Cache {

    private final Function<String, String> loader;
    private final ConcurrentMap<String, String> values = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, CountDownLatch> loading = new ConcurrentHashMap<>();

    public OncePerKey(Function<String, String> loader) {
        this.loader = loader;
    }

    @Override
    public String get(String key) {
        CountDownLatch mine = new CountDownLatch(1);
        CountDownLatch theirs = loading.putIfAbsent(key, mine);
        if (theirs == null) {
            try {
                return values.computeIfAbsent(key, loader);
            } finally {
                loading.remove(key, mine);
                mine.countDown();
            }
        }
        try {
            if (!theirs.await(5, TimeUnit.SECONDS)) {
                return loader.apply(key);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return get(key);
    }
}
