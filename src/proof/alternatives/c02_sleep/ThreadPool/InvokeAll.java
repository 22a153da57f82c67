// invokeAll submits all tasks and waits for them.
package c02_sleep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class ThreadPool implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        List<Callable<String>> tasks = messages.stream()
                .<Callable<String>>map(message -> () -> courier.deliver(message))
                .toList();
        List<String> receipts = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<String> receipt : pool.invokeAll(tasks)) {
                receipts.add(receipt.get());
            }
        }
        return receipts;
    }
}
