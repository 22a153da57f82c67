// Fails in: fourProcesses
// Says: the parent made requests itself
// Four threads of this process: no child does anything.
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

public final class Processes implements ProcessDownloads {

    @Override
    public List<Page> download(List<URI> sites) throws Exception {
        SessionFactory sessions = new SessionFactory();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Page>> futures = sites.stream()
                    .map(site -> threads.submit(() -> {
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
