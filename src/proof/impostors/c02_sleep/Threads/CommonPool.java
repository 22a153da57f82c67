// Fails in: overlaps
// Says: They ran in the common pool
// supplyAsync without an executor runs in the common pool, which is as small as the machine.
package c02_sleep;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

public final class Threads implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        List<CompletableFuture<String>> receipts = messages.stream()
                .map(message -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return courier.deliver(message);
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                }))
                .toList();
        return receipts.stream().map(CompletableFuture::join).toList();
    }
}
