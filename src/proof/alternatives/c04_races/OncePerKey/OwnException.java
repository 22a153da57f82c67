// Whoever waited gets the failure as the cause of an exception of the learner's own, a private nested class.
package c04_races;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

public final class OncePerKey implements Cache {

    private final ConcurrentMap<String, CompletableFuture<String>> values = new ConcurrentHashMap<>();
    private final Function<String, String> loader;

    public OncePerKey(Function<String, String> loader) {
        this.loader = loader;
    }

    @Override
    public String get(String key) {
        CompletableFuture<String> mine = new CompletableFuture<>();
        CompletableFuture<String> first = values.putIfAbsent(key, mine);
        if (first == null) {
            return load(key, mine);
        }
        try {
            return first.join();
        } catch (CompletionException e) {
            throw new LoadFailedException(key, e.getCause());
        }
    }

    private String load(String key, CompletableFuture<String> mine) {
        try {
            String value = loader.apply(key);
            mine.complete(value);
            return value;
        } catch (Throwable e) {
            values.remove(key, mine);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private static final class LoadFailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LoadFailedException(String key, Throwable cause) {
            super("Another thread could not load " + key, cause);
        }
    }
}
