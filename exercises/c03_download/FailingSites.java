package c03_download;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import kata.SessionFactory;
import kata.Todo;

/** Downloads sites of which some fail: each gets a result, its page or the reason why there is none. */
public final class FailingSites implements OutcomeDownloads {

    /** A failure is a result like any other, so it is caught where it happens: in the task of its own site. */
    @Override
    public List<Outcome> download(List<URI> sites, Duration patience, SessionFactory sessions)
            throws InterruptedException {
        // TODO download all at once, for example on virtual threads; session.get(site, patience) throws what
        // went wrong. Make an Outcome.Arrived or an Outcome.Failed of it.
        // Look up: ExecutorService.invokeAll, Future.resultNow.
        throw new Todo("a page or a failure for each site");
    }
}
