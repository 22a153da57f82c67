// Fails in: wholeLines
// Says: Somebody else wrote in the middle of it
// Two writers empty the queue, each with the file open for itself.
package c07_apitofile;

import java.net.URI;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kata.Session;
import kata.SessionFactory;

public final class Pipeline implements ApiToFile {

    @Override
    public void copy(List<URI> sites, SessionFactory sessions, LineFile file) throws Exception {
        BlockingQueue<String> queue = new ArrayBlockingQueue<>(10);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger left = new AtomicInteger(sites.size());
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (int i = 0; i < 10; i++) {
                threads.submit(() -> {
                    try (Session session = sessions.open()) {
                        for (int n = next.getAndIncrement(); n < sites.size(); n = next.getAndIncrement()) {
                            queue.put(Answer.of(session.get(sites.get(n))).toJsonLine());
                        }
                    }
                    return null;
                });
            }
            Future<Void> one = threads.submit(() -> write(queue, left, file));
            Future<Void> other = threads.submit(() -> write(queue, left, file));
            one.get();
            other.get();
        }
    }

    private static Void write(BlockingQueue<String> queue, AtomicInteger left, LineFile file) throws Exception {
        try (Lines lines = file.append()) {
            while (left.getAndDecrement() > 0) {
                lines.write(queue.take());
            }
        }
        return null;
    }
}
