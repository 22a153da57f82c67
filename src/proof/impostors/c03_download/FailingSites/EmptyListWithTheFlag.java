// Fails in: interruptible
// Says: Expected an outcome for each of 30 sites, or an exception
// The flag is set as the books say, and an empty list looks like a result.
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

    @Override
    public List<Outcome> download(List<URI> sites, Duration patience, SessionFactory sessions) {
        List<Callable<Outcome>> tasks = sites.stream()
                .<Callable<Outcome>>map(site -> () -> downloadOne(site, patience, sessions))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static Outcome downloadOne(URI site, Duration patience, SessionFactory sessions)
            throws InterruptedException {
        try (Session session = sessions.open()) {
            return new Outcome.Arrived(session.get(site, patience));
        } catch (IOException e) {
            return new Outcome.Failed(site, e);
        }
    }
}
