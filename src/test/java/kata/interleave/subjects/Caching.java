package kata.interleave.subjects;

import java.util.function.Function;

/** Loads a value once for each key. */
public interface Caching {

    String get(String key, Function<String, String> loader);
}
