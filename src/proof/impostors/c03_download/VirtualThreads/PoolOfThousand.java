// Fails in: overlaps
// Says: never more than 1000
// A thousand virtual threads in a pool, which wait for more sites: with one site more than that, one has to wait for a
// thread.
package c03_download;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Page;
import kata.Session;
import kata.SessionFactory;

public final class VirtualThreads implements Downloads {

    @Override
    public List<Page> download(List<URI> sites, SessionFactory sessions) throws Exception {
        try (ExecutorService pool =
                Executors.newFixedThreadPool(1_000, Thread.ofVirtual().factory())) {
            List<Future<Page>> futures = new ArrayList<>();
            for (URI site : sites) {
                futures.add(pool.submit(() -> {
                    try (Session session = sessions.open()) {
                        return session.get(site);
                    }
                }));
            }
            List<Page> pages = new ArrayList<>();
            for (Future<Page> future : futures) {
                pages.add(future.get());
            }
            return pages;
        }
    }
}
