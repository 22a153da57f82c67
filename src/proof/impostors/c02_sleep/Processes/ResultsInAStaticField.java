// Fails in: completeAndInOrder
// Says: is null
// Each child fills a map of its own; the parent's stays empty.
package c02_sleep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kata.Gauge;
import kata.Worker;

public final class Processes implements ProcessDeliveries {

    private static final Map<String, String> RECEIPTS = new ConcurrentHashMap<>();

    @Override
    public List<String> deliver(List<Message> messages, int port) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            AtomicInteger next = new AtomicInteger();
            Callable<Void> leadOneChild = () -> {
                try (Worker worker = Worker.start(Processes.class, Integer.toString(port))) {
                    for (int i = next.getAndIncrement(); i < messages.size(); i = next.getAndIncrement()) {
                        worker.ask(messages.get(i).toLine());
                    }
                }
                return null;
            };
            for (Future<Void> child : threads.invokeAll(Collections.nCopies(8, leadOneChild))) {
                child.get();
            }
        }
        List<String> receipts = new ArrayList<>();
        messages.forEach(message -> receipts.add(RECEIPTS.get(message.name())));
        return receipts;
    }

    public static void main(String[] arguments) throws Exception {
        Courier courier = new Courier(Gauge.ofParent(Integer.parseInt(arguments[0])));
        Worker.serve(line -> {
            Message message = Message.parse(line);
            RECEIPTS.put(message.name(), courier.deliver(message));
            return "";
        });
    }
}
