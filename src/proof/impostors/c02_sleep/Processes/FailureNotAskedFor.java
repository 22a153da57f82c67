// Fails in: failsLoudly
// Says: returned as if nothing had happened
// invokeAll() does not throw what a task throws; nobody calls get().
package c02_sleep;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import kata.Gauge;
import kata.Worker;

public final class Processes implements ProcessDeliveries {

    @Override
    public List<String> deliver(List<Message> messages, int port) throws Exception {
        String[] receipts = new String[messages.size()];
        AtomicInteger next = new AtomicInteger();
        Callable<Void> leadOneChild = () -> {
            try (Worker worker = Worker.start(Processes.class, Integer.toString(port))) {
                for (int i = next.getAndIncrement(); i < receipts.length; i = next.getAndIncrement()) {
                    receipts[i] = worker.ask(messages.get(i).toLine());
                }
            }
            return null;
        };
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            threads.invokeAll(Collections.nCopies(8, leadOneChild));
        }
        return Arrays.asList(receipts);
    }

    public static void main(String[] arguments) throws Exception {
        Courier courier = new Courier(Gauge.ofParent(Integer.parseInt(arguments[0])));
        Worker.serve(line -> courier.deliver(Message.parse(line)));
    }
}
