// Fails in: pageOrFailure
// Says: Expected each silent site to be waited for
// It has a patience of its own, and a short one: whoever is told to wait longer does not.
package c03_download;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Session;
import kata.SessionFactory;

public final class FailingSites implements OutcomeDownloads {

    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    @Override
    public List<Outcome> download(List<URI> sites, Duration patience, SessionFactory sessions)
            throws InterruptedException {
        List<Callable<Outcome>> tasks = sites.stream()
                .<Callable<Outcome>>map(site -> () -> downloadOne(site, sessions))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
        }
    }

    private static Outcome downloadOne(URI site, SessionFactory sessions) throws InterruptedException {
        try (Session session = sessions.open()) {
            return new Outcome.Arrived(session.get(site, TIMEOUT));
        } catch (IOException e) {
            return new Outcome.Failed(site, e);
        }
    }
}
