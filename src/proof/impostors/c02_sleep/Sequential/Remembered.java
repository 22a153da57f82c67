// Fails in: calledTwice
// Says: to deliver 6 messages in all, but they delivered 4
// What an earlier call has delivered is not delivered again; its old receipt is returned.
package c02_sleep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public final class Sequential implements Deliveries {

    private final Map<Message, String> known = new HashMap<>();

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        List<String> receipts = new ArrayList<>();
        for (Message message : messages) {
            String receipt = known.get(message);
            if (receipt == null) {
                receipt = courier.deliver(message);
                known.put(message, receipt);
            }
            receipts.add(receipt);
        }
        return receipts;
    }
}
