package c13_coroutines;

import java.util.Optional;

/**
 * Code that is entered once and resumed many times: it runs until it has a value to yield, stops there, and goes on from
 * there when it is resumed. One thread at a time uses a coroutine; it need not always be the same one. If the code has a
 * thread of its own, whichever of the two waits does nothing meanwhile: it does not ask again and again.
 *
 * @param <T> what it yields; never {@code null}
 */
public interface Coroutine<T> extends AutoCloseable {

    /**
     * Lets the code run until it yields or ends. The first call enters the code, each later one lets it go on where it has
     * stopped. Nothing of the code runs before the first call, nor between two calls.
     *
     * @return what the code has yielded; empty if it has ended, now or before
     * @throws IllegalStateException if the code is running already: it has resumed itself, or another coroutine that it has
     *     resumed does so. Nothing else happens then, and the code can go on
     * @throws InterruptedException if the code runs on a thread of its own, and the calling thread is interrupted before or
     *     while it waits for it. The code has been interrupted then, too, and the coroutine has
     *     been closed
     * @throws Exception what the code threw, as it is; an {@link Error} too. The code has ended then
     */
    Optional<T> resume() throws Exception;

    /**
     * Ends the code. If it has stopped in the middle it does not go on from there, but its {@code finally} blocks run, and
     * this method returns when they have. If it has never been resumed it is never entered. If it has ended nothing happens.
     * An interrupt does not shorten this, and is not lost.
     *
     * @throws IllegalStateException if the code is running already: it has closed itself. Nothing else happens then
     * @throws RuntimeException if the code fails meanwhile: what it threw, or an exception whose cause it is
     */
    @Override
    void close();
}
