// Fails in: overlaps
// Says: A Session is not thread-safe
// One session for all: threads are cheap, but that does not make the session thread-safe.
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
        try (Session session = sessions.open();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Page>> futures = sites.stream()
                    .map(site -> threads.submit(() -> session.get(site)))
                    .toList();
            List<Page> pages = new ArrayList<>();
            for (Future<Page> future : futures) {
                pages.add(future.get());
            }
            return pages;
        }
    }
}
