// Fails in: overlaps
// Says: never more than 1
// get() right after submit() waits for each task in turn: ten threads, and only one works at a time.
package c03_download;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kata.Page;
import kata.Session;
import kata.SessionFactory;

/** Downloads all sites with a fixed pool of platform threads. */
public final class ThreadPool implements Downloads {

    @Override
    public List<Page> download(List<URI> sites, SessionFactory sessions) throws Exception {
        Queue<Session> opened = new ConcurrentLinkedQueue<>();
        ThreadLocal<Session> own = ThreadLocal.withInitial(() -> {
            Session session = sessions.open();
            opened.add(session);
            return session;
        });
        try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
            List<Page> pages = new ArrayList<>();
            for (URI site : sites) {
                pages.add(pool.submit(() -> own.get().get(site)).get());
            }
            return pages;
        } finally {
            opened.forEach(Session::close);
        }
    }
}
