// Fails in: completeAndInOrder
// Says: was done twice
// Each message is delivered once to see whether it works, and once for its receipt.
package c02_sleep;

import java.util.ArrayList;
import java.util.List;

public final class Sequential implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        List<String> receipts = new ArrayList<>();
        for (Message message : messages) {
            courier.deliver(message);
            receipts.add(courier.deliver(message));
        }
        return receipts;
    }
}
