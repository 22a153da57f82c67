// Fails in: oneSessionPerThread
// Says: exactly 10 sessions to be used, but there were 80
// A session for each site instead of one for each thread: 80 connections instead of 10.
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

public final class ThreadPool implements Downloads {

    @Override
    public List<Page> download(List<URI> sites, SessionFactory sessions) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
            List<Future<Page>> futures = sites.stream()
                    .map(site -> pool.submit(() -> {
                        try (Session session = sessions.open()) {
                            return session.get(site);
                        }
                    }))
                    .toList();
            List<Page> pages = new ArrayList<>();
            for (Future<Page> future : futures) {
                pages.add(future.get());
            }
            return pages;
        }
    }
}
