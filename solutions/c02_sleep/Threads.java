package c02_sleep;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Delivers all messages at once, with a platform thread each. */
public final class Threads implements Deliveries {

    /** Every thread is started before the first is waited for, and every one is waited for before its receipt is read. */
    @Override
    public List<String> deliver(List<Message> messages, Courier courier) throws Exception {
        String[] receipts = new String[messages.size()];
        // A thread's own failure ends that thread, and nobody else hears of it: so it is carried over.
        Queue<Exception> failures = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        try {
            for (int i = 0; i < receipts.length; i++) {
                int place = i;
                threads.add(Thread.ofPlatform().start(() -> {
                    try {
                        receipts[place] = courier.deliver(messages.get(place));
                    } catch (Exception e) {
                        failures.add(e);
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        } finally {
            // Does nothing to a thread that has ended. When joining is interrupted, the others are asked to stop too.
            threads.forEach(Thread::interrupt);
        }
        if (!failures.isEmpty()) {
            throw failures.remove();
        }
        return List.of(receipts);
    }
}
