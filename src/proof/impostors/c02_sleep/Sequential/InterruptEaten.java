// Fails in: interruptible
// Says: the interrupt to reach the caller
// The interrupt is caught and forgotten.
package c02_sleep;

import java.util.ArrayList;
import java.util.List;

public final class Sequential implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        List<String> receipts = new ArrayList<>();
        for (Message message : messages) {
            try {
                receipts.add(courier.deliver(message));
            } catch (InterruptedException e) {
                receipts.add("interrupted");
            }
        }
        return receipts;
    }
}
