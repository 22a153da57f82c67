package c03_download;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import kata.SessionFactory;

/** Downloads sites of which some fail, and loses neither a page nor a failure. */
@FunctionalInterface
public interface OutcomeDownloads {

    /**
     * Asks every site once.
     *
     * @param sites what to download; may be empty
     * @param patience how long to wait for one site's page
     * @param sessions opens the sessions to download with; whoever opens a session closes it
     * @return what became of each site, in the order of {@code sites}
     * @throws InterruptedException if the caller is interrupted
     */
    List<Outcome> download(List<URI> sites, Duration patience, SessionFactory sessions) throws InterruptedException;
}
