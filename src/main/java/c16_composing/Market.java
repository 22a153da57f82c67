package c16_composing;

import java.util.List;

/** Brings producers and consumers together. */
@FunctionalInterface
public interface Market {

    /**
     * Has each item of each producer used by one consumer, no matter which, and returns when all items have been used. All
     * producers and all consumers are at work at the same time. Between them there is a queue: when it is full, producers
     * wait; when it is empty, consumers do.
     *
     * <p>When a producer or a consumer fails, or the caller is interrupted, everybody else is interrupted too, and the call
     * ends soon, when all have ended. It leaves no thread behind, whatever happens.
     *
     * @param producers who makes items; may be empty
     * @param consumers who uses them; at least one
     * @param room how many items find room in the queue, at least 1; each producer may have one more in its hands
     * @throws Exception the first failure, or an exception that has it as its cause
     * @throws InterruptedException if the caller is interrupted
     */
    void run(List<Producer> producers, List<Consumer> consumers, int room) throws Exception;
}
