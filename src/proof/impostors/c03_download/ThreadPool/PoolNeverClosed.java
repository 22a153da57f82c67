// Fails in: cleansUp
// Says: 10 x thread
// The pool is never shut down: its ten threads wait for ever.
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
        ExecutorService pool = Executors.newFixedThreadPool(10);
        List<Future<Page>> futures = sites.stream()
                .map(site -> pool.submit(() -> own.get().get(site)))
                .toList();
        List<Page> pages = new ArrayList<>();
        for (Future<Page> future : futures) {
            pages.add(future.get());
        }
        opened.forEach(Session::close);
        return pages;
    }
}
