// Fails in: firstFailure
// Says: Expected the call to fail with the loss of message A
// It goes on after a loss, and in the end throws the last of them.
package c02_sleep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

public final class Sequential implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        List<String> receipts = new ArrayList<>();
        IOException failure = null;
        for (Message message : messages) {
            try {
                receipts.add(courier.deliver(message));
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return receipts;
    }
}
