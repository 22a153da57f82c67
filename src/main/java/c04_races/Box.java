package c04_races;

/**
 * Hands messages from thread to thread, in the order in which they were put in. It has room for so many and no more. Any
 * number of threads may use it at once. Whoever makes room or puts a message in wakes up somebody who waits for it; a limit of
 * time on the wait does not stand in for that.
 */
public interface Box {

    /**
     * Puts a message in. Waits while the box is full, without using the processor.
     *
     * @param message not null
     * @throws InterruptedException if the thread is interrupted while it waits; the message has not been put in then
     */
    void put(String message) throws InterruptedException;

    /**
     * Takes out the message that has been in the box for longest. Waits while the box is empty, without using the processor.
     *
     * @throws InterruptedException if the thread is interrupted while it waits; nothing has been taken out then
     */
    String take() throws InterruptedException;
}
