// Fails in: cleansUp
// Says: 16 x child process
// The children are started and never ended.
package c02_sleep;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kata.Gauge;
import kata.Worker;

public final class Processes implements ProcessDeliveries {

    @Override
    public List<String> deliver(List<Message> messages, int port) throws Exception {
        String[] receipts = new String[messages.size()];
        AtomicInteger next = new AtomicInteger();
        Callable<Void> leadOneChild = () -> {
            Worker worker = Worker.start(Processes.class, Integer.toString(port));
            for (int i = next.getAndIncrement(); i < receipts.length; i = next.getAndIncrement()) {
                receipts[i] = worker.ask(messages.get(i).toLine());
            }
            return null;
        };
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (Future<Void> child : threads.invokeAll(Collections.nCopies(8, leadOneChild))) {
                child.get();
            }
        }
        return Arrays.asList(receipts);
    }

    public static void main(String[] arguments) throws Exception {
        Courier courier = new Courier(Gauge.ofParent(Integer.parseInt(arguments[0])));
        Worker.serve(line -> courier.deliver(Message.parse(line)));
    }
}
