// Fails in: overlaps
// Says: Asking a child means waiting for its answer
// One loop asks eight children in turn, and waits for each.
package c02_sleep;

import java.util.ArrayList;
import java.util.List;
import kata.Gauge;
import kata.Worker;

public final class Processes implements ProcessDeliveries {

    @Override
    public List<String> deliver(List<Message> messages, int port) throws Exception {
        List<Worker> workers = new ArrayList<>();
        List<String> receipts = new ArrayList<>();
        try {
            for (int i = 0; i < Math.min(8, messages.size()); i++) {
                workers.add(Worker.start(Processes.class, Integer.toString(port)));
            }
            for (int i = 0; i < messages.size(); i++) {
                receipts.add(workers.get(i % 8).ask(messages.get(i).toLine()));
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
