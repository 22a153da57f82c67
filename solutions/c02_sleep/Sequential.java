package c02_sleep;

import java.util.ArrayList;
import java.util.List;

/** Delivers all messages one after another. */
public final class Sequential implements Deliveries {

    /** The simplest answer, and the right one as long as the sum of the waits is short enough. */
    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        List<String> receipts = new ArrayList<>();
        for (Message message : messages) {
            receipts.add(courier.deliver(message));
        }
        return receipts;
    }
}
