// Fails in: virtualThreads
// Says: Expected every request to be made on a virtual thread
// newCachedThreadPool() has platform threads: it works, at the price of a thousand threads of the operating system.
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

/** Downloads all sites with a virtual thread each. */
public final class VirtualThreads implements Downloads {

    @Override
    public List<Page> download(List<URI> sites, SessionFactory sessions) throws Exception {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
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
