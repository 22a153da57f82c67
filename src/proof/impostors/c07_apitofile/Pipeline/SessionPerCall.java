// Fails in: overlaps
// Says: sessions
// Each call opens and closes a session of its own; each caller was to have one.
package c07_apitofile;

import java.net.URI;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import kata.Session;
import kata.SessionFactory;

/** Ten callers put their answers into a queue with room for ten, from which one writer takes them. */
public final class Pipeline implements ApiToFile {

    private static final int CALLERS = 10;
    private static final int ROOM = 10;

    @Override
    public void copy(List<URI> sites, SessionFactory sessions, LineFile file) throws Exception {
        BlockingQueue<Message> queue = new ArrayBlockingQueue<>(ROOM);
        AtomicInteger next = new AtomicInteger();
        try (Lines lines = file.append();
                ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            try {
                for (int i = 0; i < CALLERS; i++) {
                    callers.submit(() -> call(sites, next, sessions, queue));
                }
                write(queue, lines);
            } finally {
                callers.shutdownNow();
            }
        }
    }

    private static Void call(List<URI> sites, AtomicInteger next, SessionFactory sessions, BlockingQueue<Message> queue)
            throws InterruptedException {
        Message last = new Ended();
        try {
            for (int i = next.getAndIncrement(); i < sites.size(); i = next.getAndIncrement()) {
                String line;
                try (Session session = sessions.open()) {
                    line = Answer.of(session.get(sites.get(i))).toJsonLine();
                }
                queue.put(new Line(line));
            }
        } catch (InterruptedException e) {
            throw e;
        } catch (Throwable e) {
            last = new Failed(e);
        }
        queue.put(last);
        return null;
    }

    private static void write(BlockingQueue<Message> queue, Lines lines) throws Exception {
        int calling = CALLERS;
        while (calling > 0) {
            switch (queue.take()) {
                case Line(String text) -> lines.write(text);
                case Failed(Throwable cause) -> throw new ExecutionException(cause);
                case Ended() -> calling--;
            }
        }
    }

    private sealed interface Message {}

    private record Line(String text) implements Message {}

    private record Failed(Throwable cause) implements Message {}

    private record Ended() implements Message {}
}
