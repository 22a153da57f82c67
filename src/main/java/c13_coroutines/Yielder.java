package c13_coroutines;

/**
 * Where code stops, and hands out a value.
 *
 * @param <T> what is handed out
 */
@FunctionalInterface
public interface Yielder<T> {

    /**
     * Hands a value to whoever has resumed the code, and returns when the code is resumed again.
     *
     * @param value not {@code null}
     * @throws InterruptedException if the coroutine is closed instead: the code is to clean up and to end. From then on each
     *     call throws it at once
     */
    void yield(T value) throws InterruptedException;
}
