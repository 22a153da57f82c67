// Idle workers wait in a queue; a thread a message takes one out and puts it back.
package c02_sleep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Gauge;
import kata.Worker;

public final class Processes implements ProcessDeliveries {

    @Override
    public List<String> deliver(List<Message> messages, int port) throws Exception {
        BlockingQueue<Worker> idle = new ArrayBlockingQueue<>(8);
        List<Worker> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < Math.min(8, messages.size()); i++) {
                Worker worker = Worker.start(Processes.class, Integer.toString(port));
                all.add(worker);
                idle.add(worker);
            }
            List<Future<String>> deliveries = messages.stream()
                    .map(message -> threads.submit(() -> {
                        Worker worker = idle.take();
                        try {
                            return worker.ask(message.toLine());
                        } finally {
                            idle.add(worker);
                        }
                    }))
                    .toList();
            List<String> receipts = new ArrayList<>();
            for (Future<String> delivery : deliveries) {
                receipts.add(delivery.get());
            }
            return receipts;
        } finally {
            all.forEach(Worker::close);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Courier courier = new Courier(Gauge.ofParent(Integer.parseInt(arguments[0])));
        Worker.serve(line -> courier.deliver(Message.parse(line)));
    }
}
