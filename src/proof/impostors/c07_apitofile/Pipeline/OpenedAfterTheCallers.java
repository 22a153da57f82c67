// Fails in: fileCannotBeOpened
// Says: Expected nothing to be left one second after the end
// The callers are under way before the file is opened: when that fails nobody stops them.
package c07_apitofile;

import java.net.URI;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import kata.Session;
import kata.SessionFactory;

public final class Pipeline implements ApiToFile {

    private static final int CALLERS = 10;
    private static final int ROOM = 10;

    @Override
    public void copy(List<URI> sites, SessionFactory sessions, LineFile file) throws Exception {
        BlockingQueue<Message> queue = new ArrayBlockingQueue<>(ROOM);
        AtomicInteger next = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        for (int i = 0; i < CALLERS; i++) {
            callers.submit(() -> call(sites, next, sessions, queue));
        }
        Lines lines = file.append();
        try (lines;
                callers) {
            try {
                write(queue, lines);
            } finally {
                callers.shutdownNow();
            }
        }
    }

    private static Void call(List<URI> sites, AtomicInteger next, SessionFactory sessions, BlockingQueue<Message> queue)
            throws InterruptedException {
        Message last = new Ended();
        try (Session session = sessions.open()) {
            for (int i = next.getAndIncrement(); i < sites.size(); i = next.getAndIncrement()) {
                queue.put(new Line(Answer.of(session.get(sites.get(i))).toJsonLine()));
            }
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
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
                case Failed(Exception cause) -> throw cause;
                case Ended() -> calling--;
            }
        }
    }

    private sealed interface Message {}

    private record Line(String text) implements Message {}

    private record Failed(Exception cause) implements Message {}

    private record Ended() implements Message {}
}
