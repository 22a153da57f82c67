// A plain map, guarded while it is looked at, and futures in it.
package c04_races;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

public final class OncePerKey implements Cache {

    private final Lock lock = new ReentrantLock();
    private final Map<String, CompletableFuture<String>> values = new HashMap<>();
    private final Function<String, String> loader;

    public OncePerKey(Function<String, String> loader) {
        this.loader = loader;
    }

    @Override
    public String get(String key) {
        CompletableFuture<String> value;
        boolean mine = false;
        lock.lock();
        try {
            value = values.get(key);
            if (value == null) {
                value = new CompletableFuture<>();
                values.put(key, value);
                mine = true;
            }
        } finally {
            lock.unlock();
        }
        if (mine) {
            load(key, value);
        }
        return value.join();
    }

    private void load(String key, CompletableFuture<String> value) {
        try {
            value.complete(loader.apply(key));
        } catch (RuntimeException | Error e) {
            lock.lock();
            try {
                values.remove(key, value);
            } finally {
                lock.unlock();
            }
            value.completeExceptionally(e);
        }
    }
}
