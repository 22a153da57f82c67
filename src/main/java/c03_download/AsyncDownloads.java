package c03_download;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;
import kata.Page;

/** Downloads sites with a session that does not block. */
@FunctionalInterface
public interface AsyncDownloads {

    /**
     * Downloads every site once. No more than 4 threads take part, however many sites there are.
     *
     * @param sites what to download; may be empty
     * @param session to ask with; it stays open, its owner closes it
     * @return a future of the pages, one for each site, in the order of {@code sites}; it fails when a site fails
     */
    CompletableFuture<List<Page>> download(List<URI> sites, AsyncSession session);
}
