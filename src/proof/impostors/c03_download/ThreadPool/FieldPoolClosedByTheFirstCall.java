// Fails in: oneSite
// Says: Expected the second call to return its own page only
// The pool is in a field, and the first call closes it: there is none for the second.
package c03_download;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Page;
import kata.Session;
import kata.SessionFactory;

/** Downloads all sites with a fixed pool of platform threads. */
public final class ThreadPool implements Downloads {

    private final ExecutorService pool = Executors.newFixedThreadPool(10);

    @Override
    public List<Page> download(List<URI> sites, SessionFactory sessions) throws Exception {
        Queue<Session> opened = new ConcurrentLinkedQueue<>();
        ThreadLocal<Session> own = ThreadLocal.withInitial(() -> {
            Session session = sessions.open();
            opened.add(session);
            return session;
        });
        try (pool) {
            List<Future<Page>> futures = sites.stream()
                    .map(site -> pool.submit(() -> own.get().get(site)))
                    .toList();
            List<Page> pages = new ArrayList<>();
            for (Future<Page> future : futures) {
                pages.add(future.get());
            }
            return pages;
        } finally {
            opened.forEach(Session::close);
        }
    }
}
