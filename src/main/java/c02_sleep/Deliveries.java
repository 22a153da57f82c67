package c02_sleep;

import java.util.List;

/** Delivers messages with a courier that blocks. */
@FunctionalInterface
public interface Deliveries {

    /**
     * Delivers every message once, and returns when all have arrived.
     *
     * @param messages what to deliver; may be empty
     * @param courier delivers them; any thread may use it
     * @return the receipts, one for each message, in the order of {@code messages}
     * @throws Exception the first failure, or an exception that has it as its cause
     */
    List<String> deliver(List<Message> messages, Courier courier) throws Exception;
}
