// Fails in: endsWithTheLastLine
// Says: it was still running
// No line for three seconds is taken for the end; an answer that is slower is lost.
package c07_apitofile;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kata.Session;
import kata.SessionFactory;

public final class Pipeline implements ApiToFile {

    @Override
    public void copy(List<URI> sites, SessionFactory sessions, LineFile file) throws Exception {
        BlockingQueue<String> queue = new ArrayBlockingQueue<>(10);
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> callers = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(10);
        try (Lines lines = file.append()) {
            for (int i = 0; i < 10; i++) {
                callers.add(pool.submit(() -> {
                    try (Session session = sessions.open()) {
                        for (int n = next.getAndIncrement(); n < sites.size(); n = next.getAndIncrement()) {
                            queue.put(Answer.of(session.get(sites.get(n))).toJsonLine());
                        }
                    }
                    return null;
                }));
            }
            for (String line = queue.poll(3, TimeUnit.SECONDS); line != null; line = queue.poll(3, TimeUnit.SECONDS)) {
                lines.write(line);
            }
            for (Future<?> caller : callers) {
                caller.get();
            }
        } finally {
            pool.shutdownNow();
            pool.close();
        }
    }
}
