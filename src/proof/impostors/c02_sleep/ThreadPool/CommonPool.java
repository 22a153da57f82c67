// Fails in: reusesThreads
// Says: the common pool did
// A parallel stream runs in the common pool.
package c02_sleep;

import java.io.IOException;
import java.util.List;

public final class ThreadPool implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        return messages.parallelStream()
                .map(message -> {
                    try {
                        return courier.deliver(message);
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}
