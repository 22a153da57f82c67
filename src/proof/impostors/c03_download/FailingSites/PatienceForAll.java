// Fails in: patienceOfItsOwn
// Says: but there is a timeout of
// invokeAll(tasks, patience) grants the patience once, to all sites together.
package c03_download;

import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kata.Page;
import kata.Session;
import kata.SessionFactory;

public final class FailingSites implements OutcomeDownloads {

    @Override
    public List<Outcome> download(List<URI> sites, Duration patience, SessionFactory sessions)
            throws InterruptedException {
        List<Callable<Page>> tasks = new ArrayList<>();
        for (URI site : sites) {
            tasks.add(() -> {
                try (Session session = sessions.open()) {
                    return session.get(site);
                }
            });
        }
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            List<Future<Page>> pages = threads.invokeAll(tasks, patience.toMillis(), TimeUnit.MILLISECONDS);
            for (int i = 0; i < pages.size(); i++) {
                outcomes.add(outcome(sites.get(i), pages.get(i)));
            }
        }
        return outcomes;
    }

    private static Outcome outcome(URI site, Future<Page> page) {
        return switch (page.state()) {
            case SUCCESS -> new Outcome.Arrived(page.resultNow());
            case FAILED -> new Outcome.Failed(site, (Exception) page.exceptionNow());
            default -> new Outcome.Failed(site, new HttpTimeoutException(site + " did not answer in time"));
        };
    }
}
