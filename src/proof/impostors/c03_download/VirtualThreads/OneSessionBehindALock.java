// Fails in: overlaps
// Says: so does a lock held while waiting
// A lock makes the shared session safe, and the download sequential: it is held until the page has come.
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
        try (Session session = sessions.open();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Page>> futures = sites.stream()
                    .map(site -> threads.submit(() -> downloadOne(site, session)))
                    .toList();
            List<Page> pages = new ArrayList<>();
            for (Future<Page> future : futures) {
                pages.add(future.get());
            }
            return pages;
        }
    }

    private static Page downloadOne(URI site, Session session) throws Exception {
        synchronized (session) {
            return session.get(site);
        }
    }
}
