// A FutureTask a thread carries the receipt or the failure, and get() waits for it.
package c02_sleep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;

public final class Threads implements Deliveries {

    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        List<FutureTask<String>> tasks = new ArrayList<>();
        for (Message message : messages) {
            FutureTask<String> task = new FutureTask<>(() -> courier.deliver(message));
            tasks.add(task);
            new Thread(task).start();
        }
        List<String> receipts = new ArrayList<>();
        for (FutureTask<String> task : tasks) {
            receipts.add(task.get());
        }
        return receipts;
    }
}
