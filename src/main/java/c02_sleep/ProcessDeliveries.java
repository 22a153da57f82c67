package c02_sleep;

import java.util.List;

/**
 * Delivers messages from child processes. Each child makes a {@link Courier} of its own, with {@code Gauge.ofParent(port)}:
 * objects cannot travel to another process.
 */
@FunctionalInterface
public interface ProcessDeliveries {

    /**
     * Has every message delivered once by some child, and returns when all have arrived.
     *
     * @param messages what to deliver; may be empty
     * @param port for {@code Gauge.ofParent(port)} in the children
     * @return the receipts, one for each message, in the order of {@code messages}
     * @throws Exception the first failure, or an exception that has it as its cause
     */
    List<String> deliver(List<Message> messages, int port) throws Exception;
}
