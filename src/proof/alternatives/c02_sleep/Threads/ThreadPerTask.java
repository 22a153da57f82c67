// An executor that starts a platform thread a task.
package c02_sleep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class Threads implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            List<String> receipts = new ArrayList<>();
            List<Callable<String>> tasks = messages.stream()
                    .<Callable<String>>map(message -> () -> courier.deliver(message))
                    .toList();
            for (Future<String> receipt : threads.invokeAll(tasks)) {
                receipts.add(receipt.get());
            }
            return receipts;
        }
    }
}
