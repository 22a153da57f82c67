// Fails in: noMessages
// Says: NoSuchElementException
// The first message is delivered before it is asked whether there is one.
package c02_sleep;

import java.util.ArrayList;
import java.util.List;

public final class Sequential implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        List<String> receipts = new ArrayList<>();
        receipts.add(courier.deliver(messages.getFirst()));
        for (Message message : messages.subList(1, messages.size())) {
            receipts.add(courier.deliver(message));
        }
        return receipts;
    }
}
