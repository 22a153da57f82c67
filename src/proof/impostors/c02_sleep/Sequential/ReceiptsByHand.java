// Fails in: completeAndInOrder
// Says: was done not at all
// The receipts are written by hand, and nothing is delivered.
package c02_sleep;

import java.util.List;

public final class Sequential implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        return messages.stream()
                .map(message -> "%s delivered after %d s".formatted(message.name(), message.seconds()))
                .toList();
    }
}
