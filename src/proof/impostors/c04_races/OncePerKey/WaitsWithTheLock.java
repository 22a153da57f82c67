// Fails in: waitersKeepNobody
// Says: never more than 1
// Nobody loads under the lock, but who finds that the key is being loaded waits for it without leaving the lock.
package c04_races;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

public final class OncePerKey implements Cache {

    private final Map<String, FutureTask<String>> tasks = new HashMap<>();
    private final Function<String, String> loader;

    public OncePerKey(Function<String, String> loader) {
        this.loader = loader;
    }

    @Override
    public String get(String key) {
        FutureTask<String> mine = new FutureTask<>(() -> loader.apply(key));
        synchronized (tasks) {
            FutureTask<String> first = tasks.putIfAbsent(key, mine);
            if (first != null) {
                return value(key, first);
            }
        }
        mine.run();
        return value(key, mine);
    }

    private String value(String key, FutureTask<String> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            synchronized (tasks) {
                tasks.remove(key, task);
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
