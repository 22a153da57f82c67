package c11_gil;

import java.util.concurrent.Callable;

/**
 * An interpreter that lets one thread at a time into it, and asks each to let another in after 5 ms, as CPython does since
 * its version 3.2.
 */
public interface PreemptiveInterpreter {

    /**
     * Runs code, holding the lock. Waits until the lock is free and whoever has waited longer has had it, asleep: whoever
     * waits takes no processor from whoever runs. A thread that holds the lock already need not wait. When the outermost call
     * ends, whether it returns or throws, the lock is free.
     *
     * @param code calls {@link #checkpoint} again and again
     * @return what the code returned
     * @throws InterruptedException if the thread is interrupted while it waits for the lock; the code has not begun then
     * @throws Exception what the code threw, as it is
     */
    <T> T run(Callable<? extends T> code) throws Exception;

    /**
     * A place where running code can be interrupted by other code: CPython has one at each jump back and at each call of a
     * function. If the thread has had the lock for 5 ms or more since it last got it, and another thread waits for it, the one
     * that has waited longest gets it, and this thread waits for its turn, behind all that wait already. Otherwise nothing
     * happens. Either way the thread holds the lock when the method returns, as firmly as before, and its interrupt flag is
     * as it was, or set if an interrupt has come meanwhile.
     *
     * @throws IllegalMonitorStateException if the thread does not hold the lock
     */
    void checkpoint();
}
