// Fails in: cleansUp
// Says: 10 x thread
// A pool in a field is never closed: its ten threads wait for ever.
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

    /** Ten threads share the work, and each has a session of its own: {@link Session} is not thread-safe. */
    @Override
    public List<Page> download(List<URI> sites, SessionFactory sessions) throws Exception {
        // A ThreadLocal opens a thread's session at first use, but nobody can close it from outside: so keep a list.
        Queue<Session> opened = new ConcurrentLinkedQueue<>();
        ThreadLocal<Session> own = ThreadLocal.withInitial(() -> {
            Session session = sessions.open();
            opened.add(session);
            return session;
        });
        try {
            // All tasks are submitted before the first result is waited for.
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
