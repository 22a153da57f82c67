package c16_composing;

/** Uses items. It is <em>not thread-safe</em>: used by two threads at once it throws. */
@FunctionalInterface
public interface Consumer {

    /**
     * Uses an item and waits until that is done, as long as it takes.
     *
     * @throws Exception if the consumer fails; an {@link InterruptedException} if the thread is interrupted
     */
    void use(String item) throws Exception;
}
