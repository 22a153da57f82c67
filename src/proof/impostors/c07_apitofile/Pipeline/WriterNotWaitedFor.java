// Fails in: lastCallFailsQueueFull
// Says: Expected the file to be closed when the call fails, but it was still open.
// shutdownNow asks the writer to end, and nobody waits until it has: it is in the middle of a line.
package c07_apitofile;

import java.net.URI;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import kata.Session;
import kata.SessionFactory;

public final class Pipeline implements ApiToFile {

    private static final String END = "";

    @Override
    public void copy(List<URI> sites, SessionFactory sessions, LineFile file) throws Exception {
        BlockingQueue<String> queue = new ArrayBlockingQueue<>(10);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger calling = new AtomicInteger(10);
        ExecutorService threads = Executors.newFixedThreadPool(11);
        try {
            CompletionService<Void> parts = new ExecutorCompletionService<>(threads);
            for (int i = 0; i < 10; i++) {
                parts.submit(() -> {
                    try (Session session = sessions.open()) {
                        for (int n = next.getAndIncrement(); n < sites.size(); n = next.getAndIncrement()) {
                            queue.put(Answer.of(session.get(sites.get(n))).toJsonLine());
                        }
                    }
                    if (calling.decrementAndGet() == 0) {
                        queue.put(END);
                    }
                    return null;
                });
            }
            parts.submit(() -> {
                try (Lines lines = file.append()) {
                    for (String line = queue.take(); !line.equals(END); line = queue.take()) {
                        lines.write(line);
                    }
                }
                return null;
            });
            for (int i = 0; i < 11; i++) {
                parts.take().get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
