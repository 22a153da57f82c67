package c03_download;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import kata.AsyncSession;
import kata.Page;

/** Downloads what can be had in a given time. */
@FunctionalInterface
public interface DeadlineDownloads {

    /**
     * Asks every site once and returns when all pages are there, or when the time is over. Requests that are still under
     * way then are ended.
     *
     * @param sites what to download; may be empty
     * @param limit how long it may take in all
     * @param session to ask with; it stays open, its owner closes it
     * @return the pages that arrived in time, in the order of {@code sites}; a site that fails has none
     * @throws InterruptedException if the caller is interrupted; the requests under way are ended then too
     */
    List<Page> download(List<URI> sites, Duration limit, AsyncSession session) throws InterruptedException;
}
