// Fails in: failsLoudly
// Says: but it threw java.lang.IllegalStateException: delivery failed
// The failure that is thrown does not tell which message it was.
package c02_sleep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

public final class Sequential implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        List<String> receipts = new ArrayList<>();
        for (Message message : messages) {
            try {
                receipts.add(courier.deliver(message));
            } catch (IOException e) {
                throw new IllegalStateException("delivery failed");
            }
        }
        return receipts;
    }
}
