// An array, filled by index.
package c02_sleep;

import java.util.Arrays;
import java.util.List;

public final class Sequential implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        String[] receipts = new String[messages.size()];
        for (int i = 0; i < receipts.length; i++) {
            receipts[i] = courier.deliver(messages.get(i));
        }
        return Arrays.asList(receipts);
    }
}
