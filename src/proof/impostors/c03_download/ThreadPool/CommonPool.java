// Fails in: reusesThreads
// Says: Expected threads of its own to do the work, but the common pool did.
// supplyAsync() without an executor runs in the common pool: it has a thread per
// processor, and the whole program needs it.
package c03_download;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.Page;
import kata.Session;
import kata.SessionFactory;

/** Downloads all sites with a fixed pool of platform threads. */
public final class ThreadPool implements Downloads {

    @Override
    public List<Page> download(List<URI> sites, SessionFactory sessions) throws Exception {
        List<CompletableFuture<Page>> futures = sites.stream()
                .map(site -> CompletableFuture.supplyAsync(() -> downloadOne(site, sessions)))
                .toList();
        return futures.stream().map(CompletableFuture::join).toList();
    }

    private static Page downloadOne(URI site, SessionFactory sessions) {
        try (Session session = sessions.open()) {
            return session.get(site);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
