// A task a site on a pool of ten; futures bring lines and failures, and a semaphore is the room in the queue.
package c07_apitofile;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import kata.Session;
import kata.SessionFactory;

public final class Pipeline implements ApiToFile {

    @Override
    public void copy(List<URI> sites, SessionFactory sessions, LineFile file) throws Exception {
        BlockingQueue<CompletableFuture<String>> queue = new LinkedBlockingQueue<>();
        Semaphore room = new Semaphore(10);
        Queue<Session> idle = new ConcurrentLinkedQueue<>();
        try (Lines lines = file.append()) {
            try (ExecutorService callers = Executors.newFixedThreadPool(10)) {
                for (URI site : sites) {
                    callers.execute(() -> {
                        CompletableFuture<String> line = new CompletableFuture<>();
                        try {
                            Session polled = idle.poll();
                            Session session = polled == null ? sessions.open() : polled;
                            try {
                                line.complete(Answer.of(session.get(site)).toJsonLine());
                            } catch (IOException | RuntimeException e) {
                                line.completeExceptionally(e);
                            } finally {
                                idle.add(session);
                            }
                            room.acquire();
                            queue.add(line);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    });
                }
                try {
                    for (int i = 0; i < sites.size(); i++) {
                        CompletableFuture<String> line = queue.take();
                        room.release();
                        lines.write(line.get());
                    }
                } finally {
                    callers.shutdownNow();
                }
            }
        } finally {
            idle.forEach(Session::close);
        }
    }
}
