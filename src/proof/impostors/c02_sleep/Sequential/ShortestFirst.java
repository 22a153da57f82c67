// Fails in: completeAndInOrder
// Says: in another order
// The shortest go first, and so do their receipts.
package c02_sleep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

public final class Sequential implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        List<String> receipts = new ArrayList<>();
        for (Message message : messages.stream()
                .sorted(Comparator.comparingInt(Message::seconds))
                .toList()) {
            receipts.add(courier.deliver(message));
        }
        return receipts;
    }
}
