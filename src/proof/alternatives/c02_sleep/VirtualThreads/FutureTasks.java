// A FutureTask a thread.
package c02_sleep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;

public final class VirtualThreads implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        List<FutureTask<String>> tasks = messages.stream()
                .map(message -> new FutureTask<>(() -> courier.deliver(message)))
                .toList();
        tasks.forEach(Thread::startVirtualThread);
        List<String> receipts = new ArrayList<>();
        for (FutureTask<String> task : tasks) {
            receipts.add(task.get());
        }
        return receipts;
    }
}
