package kata.bench;

import c03_download.Downloads;
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

/** Downloads sites with a pool of so many platform threads, each with a session of its own. */
final class PoolOfAnySize implements Downloads {

    private final int threads;

    PoolOfAnySize(int threads) {
        this.threads = threads;
    }

    @Override
    public List<Page> download(List<URI> sites, SessionFactory sessions) throws Exception {
        Queue<Session> opened = new ConcurrentLinkedQueue<>();
        ThreadLocal<Session> own = ThreadLocal.withInitial(() -> {
            Session session = sessions.open();
            opened.add(session);
            return session;
        });
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
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
