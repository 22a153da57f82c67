// Fails in: failsLoudly
// Says: Expected message C to be delivered once
// What is lost is sent out a second time, of which nobody hears.
package c02_sleep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

public final class Sequential implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        List<String> receipts = new ArrayList<>();
        for (Message message : messages) {
            receipts.add(deliver(message, courier));
        }
        return receipts;
    }

    private static String deliver(Message message, Courier courier) throws Exception {
        try {
            return courier.deliver(message);
        } catch (IOException e) {
            return courier.deliver(message);
        }
    }
}
