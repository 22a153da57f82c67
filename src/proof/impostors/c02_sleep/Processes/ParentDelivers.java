// Fails in: eightProcesses
// Says: but the parent made messages itself
// The work stays in the parent: eight threads, no child.
package c02_sleep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Gauge;
import kata.Worker;

public final class Processes implements ProcessDeliveries {

    @Override
    public List<String> deliver(List<Message> messages, int port) throws Exception {
        Courier courier = new Courier(Gauge.ofParent(port));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<String>> deliveries = messages.stream()
                    .map(message -> threads.submit(() -> courier.deliver(message)))
                    .toList();
            List<String> receipts = new ArrayList<>();
            for (Future<String> delivery : deliveries) {
                receipts.add(delivery.get());
            }
            return receipts;
        }
    }

    public static void main(String[] arguments) throws Exception {
        Courier courier = new Courier(Gauge.ofParent(Integer.parseInt(arguments[0])));
        Worker.serve(line -> courier.deliver(Message.parse(line)));
    }
}
