// Fails in: completeAndInOrder
// Says: in another order
// Tasks put their pages into a list as they complete.
package c03_download;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
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
        List<Page> pages = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
            List<Future<Boolean>> futures = sites.stream()
                    .map(site -> pool.submit(() -> pages.add(own.get().get(site))))
                    .toList();
            for (Future<Boolean> future : futures) {
                future.get();
            }
            return pages;
        } finally {
            opened.forEach(Session::close);
        }
    }
}
