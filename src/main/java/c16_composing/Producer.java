package c16_composing;

import java.util.Optional;

/** Makes items. It is <em>not thread-safe</em>: used by two threads at once it throws. */
@FunctionalInterface
public interface Producer {

    /**
     * Waits until the next item is there, as long as it takes.
     *
     * @return the item; empty if there will be no more
     * @throws Exception if the producer fails; an {@link InterruptedException} if the thread is interrupted
     */
    Optional<String> next() throws Exception;
}
