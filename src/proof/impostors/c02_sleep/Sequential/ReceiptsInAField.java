// Fails in: calledTwice
// Says: Expected 6 results, but there are 12
// The receipts are kept in a field: the second call returns those of the first as well.
package c02_sleep;

import java.util.ArrayList;
import java.util.List;

public final class Sequential implements Deliveries {

    private final List<String> receipts = new ArrayList<>();

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        for (Message message : messages) {
            receipts.add(courier.deliver(message));
        }
        return receipts;
    }
}
