// Fails in: completeAndInOrder
// Says: Missing:
// The loop ends one message too early.
package c02_sleep;

import java.util.ArrayList;
import java.util.List;

public final class Sequential implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        List<String> receipts = new ArrayList<>();
        for (int i = 0; i < messages.size() - 1; i++) {
            receipts.add(courier.deliver(messages.get(i)));
        }
        return receipts;
    }
}
