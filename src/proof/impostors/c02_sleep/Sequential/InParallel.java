// Fails in: oneAfterAnother
// Says: at most 1 message in flight
// A parallel stream is no loop: the messages overlap.
package c02_sleep;

import java.io.IOException;
import java.util.List;

public final class Sequential implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        return messages.parallelStream().map(message -> one(message, courier)).toList();
    }

    private static String one(Message message, Courier courier) {
        try {
            return courier.deliver(message);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
