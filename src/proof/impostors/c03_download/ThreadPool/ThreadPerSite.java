// Fails in: neverMore
// Says: at most 10 requests in flight at once
// A cached pool starts a thread for each site: nothing limits them.
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

public final class ThreadPool implements Downloads {

    @Override
    public List<Page> download(List<URI> sites, SessionFactory sessions) throws Exception {
        Queue<Session> opened = new ConcurrentLinkedQueue<>();
        ThreadLocal<Session> own = ThreadLocal.withInitial(() -> {
            Session session = sessions.open();
            opened.add(session);
            return session;
        });
        try (ExecutorService pool = Executors.newCachedThreadPool()) {
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
