package c02_sleep;

import java.util.List;
import kata.Todo;

/** Delivers all messages one after another. */
public final class Sequential implements Deliveries {

    /** The simplest answer, and the right one as long as the sum of the waits is short enough. */
    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        // TODO call courier.deliver(…) for one message after another, and keep the receipts in their order.
        // Look up: ArrayList.
        throw new Todo("one message after another");
    }
}
