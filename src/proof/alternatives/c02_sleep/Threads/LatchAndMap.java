// A latch counts the threads that are done; receipts and failures are kept by message. Daemons, too.
package c02_sleep;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

public final class Threads implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        Map<Message, String> receipts = new ConcurrentHashMap<>();
        AtomicReference<Exception> failure = new AtomicReference<>();
        CountDownLatch missing = new CountDownLatch(messages.size());
        for (Message message : messages) {
            Thread thread = new Thread(() -> {
                try {
                    receipts.put(message, courier.deliver(message));
                } catch (Exception e) {
                    failure.compareAndSet(null, e);
                } finally {
                    missing.countDown();
                }
            });
            thread.setDaemon(true);
            thread.start();
        }
        missing.await();
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
        return messages.stream().map(receipts::get).toList();
    }
}
