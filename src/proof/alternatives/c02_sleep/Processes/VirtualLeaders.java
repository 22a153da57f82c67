// Virtual threads lead the children, and a queue holds what is still to be done.
package c02_sleep;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Gauge;
import kata.Worker;

public final class Processes implements ProcessDeliveries {

    @Override
    public List<String> deliver(List<Message> messages, int port) throws Exception {
        String[] receipts = new String[messages.size()];
        Queue<Integer> todo = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < receipts.length; i++) {
            todo.add(i);
        }
        List<Future<?>> children = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int child = 0; child < 8; child++) {
                children.add(threads.submit(() -> {
                    try (Worker worker = Worker.start(Processes.class, Integer.toString(port))) {
                        for (Integer place = todo.poll(); place != null; place = todo.poll()) {
                            receipts[place] = worker.ask(messages.get(place).toLine());
                        }
                    }
                    return null;
                }));
            }
        }
        for (Future<?> child : children) {
            child.get();
        }
        return List.of(receipts);
    }

    public static void main(String[] arguments) throws Exception {
        Courier courier = new Courier(Gauge.ofParent(Integer.parseInt(arguments[0])));
        Worker.serve(line -> courier.deliver(Message.parse(line)));
    }
}
