package c04_races;

/**
 * Values that are dear to get, each by its key. They are loaded when they are asked for, once, and kept. Any number of
 * threads may ask at once.
 */
public interface Cache {

    /**
     * The value of a key. Who asks first has it loaded; who asks for the same key meanwhile waits for that value. Different
     * keys do not wait for each other: they are loaded at the same time. (A lock that a few keys share by chance is accepted.)
     *
     * @param key not null
     * @return what the loader returned for the key, once; it never returns null
     * @throws RuntimeException what the loader threw, an Error as well, as it is or as a cause. Whoever waited for that load
     *     gets the same, or has it loaded again. A failure is not kept: whoever asks afterwards has it loaded again
     */
    String get(String key);
}
