// Fails in: waitsForAll
// Says: is null
// Only the last of the threads that lead the children is waited for.
package c02_sleep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kata.Gauge;
import kata.Worker;

public final class Processes implements ProcessDeliveries {

    @Override
    public List<String> deliver(List<Message> messages, int port) throws Exception {
        String[] receipts = new String[messages.size()];
        List<Thread> leaders = new ArrayList<>();
        int workers = Math.min(8, receipts.length);
        for (int i = 0; i < workers; i++) {
            int first = i;
            leaders.add(Thread.ofPlatform().start(() -> {
                try (Worker worker = Worker.start(Processes.class, Integer.toString(port))) {
                    for (int place = first; place < receipts.length; place += workers) {
                        receipts[place] = worker.ask(messages.get(place).toLine());
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        }
        if (!leaders.isEmpty()) {
            leaders.getLast().join();
        }
        return Arrays.asList(receipts);
    }

    public static void main(String[] arguments) throws Exception {
        Courier courier = new Courier(Gauge.ofParent(Integer.parseInt(arguments[0])));
        Worker.serve(line -> courier.deliver(Message.parse(line)));
    }
}
