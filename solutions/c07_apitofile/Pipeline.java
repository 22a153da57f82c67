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

    /** The calling thread writes. A caller that finds the queue full waits: a slow disk holds the callers back. */
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
                // When writing has failed nobody takes anything out any more: close() would wait for those who put.
                callers.shutdownNow();
            }
        }
    }

    /** A caller's last message says how it ended, whatever happens: without it the writer would wait for ever. */
    private static Void call(List<URI> sites, AtomicInteger next, SessionFactory sessions, BlockingQueue<Message> queue)
            throws InterruptedException {
        Message last = new Ended();
        try (Session session = sessions.open()) {
            for (int i = next.getAndIncrement(); i < sites.size(); i = next.getAndIncrement()) {
                queue.put(new Line(Answer.of(session.get(sites.get(i))).toJsonLine()));
            }
        } catch (InterruptedException e) {
            // Only the writer interrupts, and it has stopped listening.
            throw e;
        } catch (Throwable e) {
            // An Error too: nobody else would tell the writer of it.
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

    /** What callers tell the writer. */
    private sealed interface Message {}

    private record Line(String text) implements Message {}

    private record Failed(Throwable cause) implements Message {}

    private record Ended() implements Message {}
}
