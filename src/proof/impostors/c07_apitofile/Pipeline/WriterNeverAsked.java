// Fails in: noRoomForTheLast
// Says: it returned as if nothing had happened
// Nobody asks what became of the writer.
package c07_apitofile;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kata.Session;
import kata.SessionFactory;

public final class Pipeline implements ApiToFile {

    private static final String END = "";

    @Override
    public void copy(List<URI> sites, SessionFactory sessions, LineFile file) throws Exception {
        BlockingQueue<String> queue = new ArrayBlockingQueue<>(10);
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            threads.submit(() -> write(queue, file));
            List<Future<Void>> callers = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                callers.add(threads.submit(() -> call(sites, next, sessions, queue)));
            }
            try {
                for (Future<Void> caller : callers) {
                    caller.get();
                }
                queue.put(END);
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e;
            }
        }
    }

    private static Void call(List<URI> sites, AtomicInteger next, SessionFactory sessions, BlockingQueue<String> queue)
            throws Exception {
        try (Session session = sessions.open()) {
            for (int i = next.getAndIncrement(); i < sites.size(); i = next.getAndIncrement()) {
                queue.put(Answer.of(session.get(sites.get(i))).toJsonLine());
            }
        }
        return null;
    }

    private static Void write(BlockingQueue<String> queue, LineFile file) throws Exception {
        try (Lines lines = file.append()) {
            for (String line = queue.take(); !line.equals(END); line = queue.take()) {
                lines.write(line);
            }
        }
        return null;
    }
}
