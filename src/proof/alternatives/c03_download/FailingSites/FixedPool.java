// A pool of platform threads, futures read one by one, failures taken from the ExecutionException.
package c03_download;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Page;
import kata.Session;
import kata.SessionFactory;

public final class FailingSites implements OutcomeDownloads {

    @Override
    public List<Outcome> download(List<URI> sites, Duration patience, SessionFactory sessions)
            throws InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(16)) {
            List<Future<Page>> futures = sites.stream()
                    .map(site -> pool.submit(() -> {
                        try (Session session = sessions.open()) {
                            return session.get(site, patience);
                        }
                    }))
                    .toList();
            List<Outcome> outcomes = new ArrayList<>();
            for (int i = 0; i < futures.size(); i++) {
                try {
                    outcomes.add(new Outcome.Arrived(futures.get(i).get()));
                } catch (ExecutionException e) {
                    outcomes.add(new Outcome.Failed(sites.get(i), (Exception) e.getCause()));
                }
            }
            return outcomes;
        }
    }
}
