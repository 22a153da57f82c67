// Fails in: patient
// Says: Expected the run to take less than 1,500 ms
// Each site that is late is given its patience anew, when that of the one before has ended.
package c03_download;

import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kata.Page;
import kata.Session;
import kata.SessionFactory;

public final class FailingSites implements OutcomeDownloads {

    @Override
    public List<Outcome> download(List<URI> sites, Duration patience, SessionFactory sessions)
            throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Page>> futures = sites.stream()
                    .map(site -> threads.submit(() -> {
                        try (Session session = sessions.open()) {
                            return session.get(site);
                        }
                    }))
                    .toList();
            try {
                for (int i = 0; i < futures.size(); i++) {
                    outcomes.add(outcome(sites.get(i), futures.get(i), patience.toNanos()));
                }
            } catch (InterruptedException e) {
                threads.shutdownNow();
                throw e;
            }
        }
        return outcomes;
    }

    private static Outcome outcome(URI site, Future<Page> future, long nanos) throws InterruptedException {
        try {
            return new Outcome.Arrived(future.get(Math.max(nanos, 0), TimeUnit.NANOSECONDS));
        } catch (ExecutionException e) {
            return new Outcome.Failed(site, (Exception) e.getCause());
        } catch (TimeoutException e) {
            future.cancel(true);
            return new Outcome.Failed(site, new HttpTimeoutException("nothing came from " + site));
        }
    }
}
