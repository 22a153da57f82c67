// Fails in: reusesThreads
// Says: virtual threads did
// Ten permits and a virtual thread a site: never more than ten, but no pool of platform threads.
package c03_download;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Page;
import kata.Session;
import kata.SessionFactory;

public final class ThreadPool implements Downloads {

    @Override
    public List<Page> download(List<URI> sites, SessionFactory sessions) throws Exception {
        BlockingQueue<Session> idle = new ArrayBlockingQueue<>(10);
        for (int i = 0; i < 10; i++) {
            idle.add(sessions.open());
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Page>> futures = sites.stream()
                    .map(site -> threads.submit(() -> {
                        Session session = idle.take();
                        try {
                            return session.get(site);
                        } finally {
                            idle.add(session);
                        }
                    }))
                    .toList();
            List<Page> pages = new ArrayList<>();
            for (Future<Page> future : futures) {
                pages.add(future.get());
            }
            return pages;
        } finally {
            idle.forEach(Session::close);
        }
    }
}
