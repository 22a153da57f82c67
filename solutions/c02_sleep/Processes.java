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

/** Delivers all messages with eight child processes. */
public final class Processes implements ProcessDeliveries {

    private static final int WORKERS = 8;

    /** Each child is started once and gets the next message as soon as it has delivered one. */
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
        // Asking a child means waiting for it, so each child has a thread here. They also start the children at once.
        int workers = Math.min(WORKERS, receipts.length);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (Future<Void> child : threads.invokeAll(Collections.nCopies(workers, leadOneChild))) {
                child.get();
            }
        }
        return List.of(receipts);
    }

    /** What a child does: it delivers each message that it is given, and answers with the receipt. */
    public static void main(String[] arguments) throws Exception {
        Courier courier = new Courier(Gauge.ofParent(Integer.parseInt(arguments[0])));
        Worker.serve(line -> courier.deliver(Message.parse(line)));
    }
}
