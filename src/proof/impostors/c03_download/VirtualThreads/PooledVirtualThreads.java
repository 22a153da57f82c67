// Fails in: overlaps
// Says: never more than 100
// Virtual threads in a fixed pool: pooling what costs nothing only takes the overlap away.
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
        try (ExecutorService threads =
                Executors.newFixedThreadPool(100, Thread.ofVirtual().factory())) {
            List<Future<Page>> futures = sites.stream()
                    .map(site -> threads.submit(() -> downloadOne(site, sessions)))
                    .toList();
            List<Page> pages = new ArrayList<>();
            for (Future<Page> future : futures) {
                pages.add(future.get());
            }
            return pages;
        }
    }

    private static Page downloadOne(URI site, SessionFactory sessions) throws Exception {
        try (Session session = sessions.open()) {
            return session.get(site);
        }
    }
}
