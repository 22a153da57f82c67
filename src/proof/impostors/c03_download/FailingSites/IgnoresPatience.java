// Fails in: patient
// Says: to take less than 1,500 ms
// It has a patience of its own and ignores the one that it is given.
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

/** Downloads sites of which some fail: each gets a result, its page or the reason why there is none. */
public final class FailingSites implements OutcomeDownloads {

    /** A failure is a result like any other, so it is caught where it happens: in the task of its own site. */
    @Override
    public List<Outcome> download(List<URI> sites, Duration patience, SessionFactory sessions)
            throws InterruptedException {
        List<Callable<Outcome>> tasks = sites.stream()
                .<Callable<Outcome>>map(site -> () -> downloadOne(site, patience, sessions))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // invokeAll returns when all tasks are done, so resultNow() does not wait.
            return threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
        }
    }

    private static Outcome downloadOne(URI site, Duration patience, SessionFactory sessions)
            throws InterruptedException {
        try (Session session = sessions.open()) {
            return new Outcome.Arrived(session.get(site, Duration.ofSeconds(2)));
        } catch (IOException e) {
            return new Outcome.Failed(site, e);
        }
    }
}
