// Fails in: failsLoudly
// Says: returned as if nothing had happened
// What goes wrong is printed, and nobody hears of it.
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
                System.err.println(e);
            }
        }
        return receipts;
    }
}
