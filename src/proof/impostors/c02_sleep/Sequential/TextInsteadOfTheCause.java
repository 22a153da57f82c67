// Fails in: failsLoudly
// Says: as it is or as a cause
// A new exception takes over the text of the loss, and not the loss itself: its kind and its stack trace are gone.
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
                throw new RuntimeException("Could not deliver: " + e.getMessage());
            }
        }
        return receipts;
    }
}
