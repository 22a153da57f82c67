// CompletableFuture with a pool of its own, sessions by thread in a map.
package c03_download;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kata.Page;
import kata.Session;
import kata.SessionFactory;

public final class ThreadPool implements Downloads {

    @Override
    public List<Page> download(List<URI> sites, SessionFactory sessions) {
        Map<Thread, Session> own = new ConcurrentHashMap<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
            List<CompletableFuture<Page>> pages = sites.stream()
                    .map(site -> CompletableFuture.supplyAsync(
                            () -> get(own.computeIfAbsent(Thread.currentThread(), t -> sessions.open()), site), pool))
                    .toList();
            return pages.stream().map(CompletableFuture::join).toList();
        } finally {
            own.values().forEach(Session::close);
        }
    }

    private static Page get(Session session, URI site) {
        try {
            return session.get(site);
        } catch (IOException | InterruptedException e) {
            throw new CompletionException(e);
        }
    }
}
