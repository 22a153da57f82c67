package c11_gil;

import java.util.concurrent.Callable;

/**
 * An interpreter that lets one thread at a time into it, as CPython does. Each interpreter has a lock of its own, the global
 * interpreter lock: whoever runs code in it holds the lock, and gives it away while it waits for something.
 */
public interface Interpreter {

    /**
     * Runs code, holding the lock. Waits until the lock is free, asleep: whoever waits takes no processor from whoever runs.
     * A thread that holds the lock already, because it is running code in this interpreter, need not wait. When the outermost
     * call ends, whether it returns or throws, the lock is free.
     *
     * @param code may call {@link #run} and {@link #blocking} in its turn
     * @return what the code returned
     * @throws InterruptedException if the thread is interrupted while it waits for the lock; the code has not begun then
     * @throws Exception what the code threw, as it is
     */
    <T> T run(Callable<? extends T> code) throws Exception;

    /**
     * Waits for something, without the lock: other threads may run meanwhile. To be called by code that runs in this
     * interpreter. When it ends, whether it returns or throws, the thread holds the lock again, as firmly as before: if it had
     * come in by two calls of {@link #run}, two must end to free it.
     *
     * @param wait what waits, a call to a server for example. It does not hold the lock, and gets it again if it calls {@link
     *     #run}
     * @return what {@code wait} returned
     * @throws IllegalMonitorStateException if the thread does not hold the lock; {@code wait} is not called then
     * @throws Exception what {@code wait} threw, as it is. An interrupt that comes while the thread waits to get the lock back
     *     does not keep it from getting it: the thread's interrupt flag is set then
     */
    <T> T blocking(Callable<? extends T> wait) throws Exception;
}
