// Fails in: firstFree
// Says: stood idle
// Each child gets its share beforehand, whoever is free first.
package c02_sleep;

import java.util.ArrayList;
import java.util.Arrays;
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
        String[] receipts = new String[messages.size()];
        List<Callable<Void>> shares = new ArrayList<>();
        for (int i = 0; i < Math.min(8, receipts.length); i++) {
            int first = i;
            shares.add(() -> {
                try (Worker worker = Worker.start(Processes.class, Integer.toString(port))) {
                    for (int place = first; place < receipts.length; place += 8) {
                        receipts[place] = worker.ask(messages.get(place).toLine());
                    }
                }
                return null;
            });
        }
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (Future<Void> share : threads.invokeAll(shares)) {
                share.get();
            }
        }
        return Arrays.asList(receipts);
    }

    public static void main(String[] arguments) throws Exception {
        Courier courier = new Courier(Gauge.ofParent(Integer.parseInt(arguments[0])));
        Worker.serve(line -> courier.deliver(Message.parse(line)));
    }
}
