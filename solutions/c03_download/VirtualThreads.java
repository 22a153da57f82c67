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

    /** A virtual thread that waits costs next to nothing, so there is no pool to share and no reason to share a session. */
    @Override
    public List<Page> download(List<URI> sites, SessionFactory sessions) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
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
