// Fails in: pageOrFailure
// Says: was asked twice
// Nobody asked for a second attempt: it doubles the load on a server that is in
// trouble, and the time until the caller knows.
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

    @Override
    public List<Outcome> download(List<URI> sites, Duration patience, SessionFactory sessions)
            throws InterruptedException {
        List<Callable<Outcome>> tasks = sites.stream()
                .<Callable<Outcome>>map(site -> () -> downloadOne(site, patience, sessions))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
        }
    }

    private static Outcome downloadOne(URI site, Duration patience, SessionFactory sessions)
            throws InterruptedException {
        Outcome outcome = attempt(site, patience, sessions);
        return outcome instanceof Outcome.Failed ? attempt(site, patience, sessions) : outcome;
    }

    private static Outcome attempt(URI site, Duration patience, SessionFactory sessions) throws InterruptedException {
        try (Session session = sessions.open()) {
            return new Outcome.Arrived(session.get(site, patience));
        } catch (IOException e) {
            return new Outcome.Failed(site, e);
        }
    }
}
