package c02_sleep;

import java.util.List;
import kata.Todo;

/** Delivers all messages at once, with a virtual thread each. */
public final class VirtualThreads implements Deliveries {

    /** A virtual thread that sleeps gives its processor back and keeps a few hundred bytes, so there is no pool. */
    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        // TODO start a virtual thread for each message, then collect the receipts.
        // Look up: Executors.newVirtualThreadPerTaskExecutor, Future.
        throw new Todo("a virtual thread a message");
    }
}
