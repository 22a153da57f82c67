// Fails in: cleansUp
// Says: to deliver 3 messages in all, but they delivered 2
// What has been delivered by an earlier call is not delivered again: its receipt is remembered.
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

    private final Map<Message, String> delivered = new ConcurrentHashMap<>();

    @Override
    public List<String> deliver(List<Message> messages, int port) throws Exception {
        List<Message> missing = messages.stream()
                .filter(message -> !delivered.containsKey(message))
                .toList();
        AtomicInteger next = new AtomicInteger();
        Callable<Void> leadOneChild = () -> {
            try (Worker worker = Worker.start(Processes.class, Integer.toString(port))) {
                for (int i = next.getAndIncrement(); i < missing.size(); i = next.getAndIncrement()) {
                    delivered.put(missing.get(i), worker.ask(missing.get(i).toLine()));
                }
            }
            return null;
        };
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (Future<Void> child :
                    threads.invokeAll(Collections.nCopies(Math.min(8, missing.size()), leadOneChild))) {
                child.get();
            }
        }
        List<String> receipts = new ArrayList<>();
        messages.forEach(message -> receipts.add(delivered.get(message)));
        return receipts;
    }

    public static void main(String[] arguments) throws Exception {
        Courier courier = new Courier(Gauge.ofParent(Integer.parseInt(arguments[0])));
        Worker.serve(line -> courier.deliver(Message.parse(line)));
    }
}
