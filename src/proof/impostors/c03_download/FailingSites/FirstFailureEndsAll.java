// Fails in: pageOrFailure
// Says: Expected the call to return, but it threw
// The first failure ends the whole download, and the pages that had arrived are lost.
package c03_download;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Session;
import kata.SessionFactory;

public final class FailingSites implements OutcomeDownloads {

    @Override
    public List<Outcome> download(List<URI> sites, Duration patience, SessionFactory sessions)
            throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome>> futures = sites.stream()
                    .map(site -> threads.submit(() -> downloadOne(site, patience, sessions)))
                    .toList();
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> future : futures) {
                outcomes.add(future.get());
            }
            return outcomes;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Outcome downloadOne(URI site, Duration patience, SessionFactory sessions) throws Exception {
        try (Session session = sessions.open()) {
            return new Outcome.Arrived(session.get(site, patience));
        }
    }
}
