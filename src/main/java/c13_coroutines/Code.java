package c13_coroutines;

/**
 * Code with places at which it can stop, and go on later.
 *
 * @param <T> what it yields
 */
@FunctionalInterface
public interface Code<T> {

    /**
     * Is entered once, and left once.
     *
     * @param out where it yields its values; to be used on the thread that called this method
     */
    void run(Yielder<T> out) throws Exception;
}
