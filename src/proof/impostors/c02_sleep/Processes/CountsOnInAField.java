// Fails in: cleansUp
// Says: Expected 2 calls to deliver 3 messages in all, but they delivered 2
// The counter that deals the messages out is a field, and a second call goes on where the first has ended.
package c02_sleep;

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

    private final AtomicInteger next = new AtomicInteger();

    @Override
    public List<String> deliver(List<Message> messages, int port) throws Exception {
        String[] receipts = new String[messages.size()];
        Callable<Void> leadOneChild = () -> {
            try (Worker worker = Worker.start(Processes.class, Integer.toString(port))) {
                for (int i = next.getAndIncrement(); i < receipts.length; i = next.getAndIncrement()) {
                    receipts[i] = worker.ask(messages.get(i).toLine());
                }
            }
            return null;
        };
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (Future<Void> child :
                    threads.invokeAll(Collections.nCopies(Math.min(8, receipts.length), leadOneChild))) {
                child.get();
            }
        }
        return List.of(receipts);
    }

    public static void main(String[] arguments) throws Exception {
        Courier courier = new Courier(Gauge.ofParent(Integer.parseInt(arguments[0])));
        Worker.serve(line -> courier.deliver(Message.parse(line)));
    }
}
