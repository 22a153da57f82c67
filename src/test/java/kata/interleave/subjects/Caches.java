package kata.interleave.subjects;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/** Caches; those whose names begin with a {@code No} load twice. */
public final class Caches {

    private Caches() {}

    public static final class ComputeIfAbsent implements Caching {

        private final Map<String, String> values = new ConcurrentHashMap<>();

        @Override
        public String get(String key, Function<String, String> loader) {
            return values.computeIfAbsent(key, loader);
        }
    }

    public static final class Synchronized implements Caching {

        private final Map<String, String> values = new HashMap<>();

        @Override
        public synchronized String get(String key, Function<String, String> loader) {
            return values.computeIfAbsent(key, loader);
        }
    }

    public static final class Tasks implements Caching {

        private final Map<String, FutureTask<String>> tasks = new ConcurrentHashMap<>();

        @Override
        public String get(String key, Function<String, String> loader) {
            FutureTask<String> task = tasks.get(key);
            if (task == null) {
                FutureTask<String> mine = new FutureTask<>(() -> loader.apply(key));
                task = tasks.putIfAbsent(key, mine);
                if (task == null) {
                    task = mine;
                    mine.run();
                }
            }
            try {
                return task.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static final class Promises implements Caching {

        private final Map<String, CompletableFuture<String>> promises = new ConcurrentHashMap<>();

        @Override
        public String get(String key, Function<String, String> loader) {
            CompletableFuture<String> mine = new CompletableFuture<>();
            CompletableFuture<String> others = promises.putIfAbsent(key, mine);
            if (others != null) {
                return others.join();
            }
            mine.complete(loader.apply(key));
            return mine.join();
        }
    }

    public static final class NoGuard implements Caching {

        private final Map<String, String> values = new HashMap<>();

        @Override
        public String get(String key, Function<String, String> loader) {
            String value = values.get(key);
            if (value == null) {
                value = loader.apply(key);
                values.put(key, value);
            }
            return value;
        }
    }

    /** One call that would be atomic in another map. */
    public static final class NoConcurrentMap implements Caching {

        private final Map<String, String> values = new HashMap<>();

        @Override
        public String get(String key, Function<String, String> loader) {
            return values.computeIfAbsent(key, loader);
        }
    }

    public static final class NoAtomicCheck implements Caching {

        private final Map<String, String> values = new ConcurrentHashMap<>();

        @Override
        public String get(String key, Function<String, String> loader) {
            if (!values.containsKey(key)) {
                values.put(key, loader.apply(key));
            }
            return values.get(key);
        }
    }

    /** Nobody else sees the second value, but it has been loaded. */
    public static final class NoSingleLoad implements Caching {

        private final Map<String, String> values = new ConcurrentHashMap<>();

        @Override
        public String get(String key, Function<String, String> loader) {
            String value = values.get(key);
            if (value == null) {
                String loaded = loader.apply(key);
                String earlier = values.putIfAbsent(key, loaded);
                value = earlier == null ? loaded : earlier;
            }
            return value;
        }
    }
}
