// Fails in: firstFree
// Says: stood idle
// Every child gets one message, and the next round begins when all have answered.
package c02_sleep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Gauge;
import kata.Worker;

public final class Processes implements ProcessDeliveries {

    @Override
    public List<String> deliver(List<Message> messages, int port) throws Exception {
        List<Worker> workers = new ArrayList<>();
        List<String> receipts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < Math.min(8, messages.size()); i++) {
                workers.add(Worker.start(Processes.class, Integer.toString(port)));
            }
            for (int from = 0; from < messages.size(); from += 8) {
                List<Callable<String>> round = new ArrayList<>();
                for (int i = from; i < Math.min(from + 8, messages.size()); i++) {
                    Worker worker = workers.get(i - from);
                    Message message = messages.get(i);
                    round.add(() -> worker.ask(message.toLine()));
                }
                for (Future<String> receipt : threads.invokeAll(round)) {
                    receipts.add(receipt.get());
                }
            }
            return receipts;
        } finally {
            workers.forEach(Worker::close);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Courier courier = new Courier(Gauge.ofParent(Integer.parseInt(arguments[0])));
        Worker.serve(line -> courier.deliver(Message.parse(line)));
    }
}
