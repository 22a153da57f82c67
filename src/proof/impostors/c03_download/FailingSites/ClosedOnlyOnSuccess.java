// Fails in: cleansUp
// Says: Whoever opens a session closes it
// close() is reached only when the page has come: each failure leaves a session open.
package c03_download;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Page;
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
        Session session = sessions.open();
        try {
            Page page = session.get(site, patience);
            session.close();
            return new Outcome.Arrived(page);
        } catch (IOException e) {
            return new Outcome.Failed(site, e);
        }
    }
}
