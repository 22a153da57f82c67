// Fails in: overlaps
// Says: a lock held while waiting
// Ten threads, but each asks while it holds the lock that guards the list.
package c03_download;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
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
        Page[] pages = new Page[sites.size()];
        try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
            List<Future<?>> futures = new ArrayList<>();
            for (int i = 0; i < pages.length; i++) {
                int place = i;
                futures.add(pool.submit(() -> {
                    synchronized (pages) {
                        pages[place] = own.get().get(sites.get(place));
                    }
                    return null;
                }));
            }
            for (Future<?> future : futures) {
                future.get();
            }
            return Arrays.asList(pages);
        } finally {
            opened.forEach(Session::close);
        }
    }
}
