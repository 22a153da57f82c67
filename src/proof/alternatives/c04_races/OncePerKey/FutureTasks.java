// A task for each key, which the first one runs.
package c04_races;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

public final class OncePerKey implements Cache {

    private final ConcurrentMap<String, FutureTask<String>> values = new ConcurrentHashMap<>();
    private final Function<String, String> loader;

    public OncePerKey(Function<String, String> loader) {
        this.loader = loader;
    }

    @Override
    public String get(String key) {
        FutureTask<String> mine = new FutureTask<>(() -> loader.apply(key));
        FutureTask<String> first = values.putIfAbsent(key, mine);
        FutureTask<String> task = first == null ? mine : first;
        if (first == null) {
            mine.run();
        }
        try {
            return task.get();
        } catch (ExecutionException e) {
            values.remove(key, task);
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
