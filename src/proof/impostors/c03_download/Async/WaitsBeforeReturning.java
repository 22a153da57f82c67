// Fails in: doesNotWait
// Says: it waited for answers before it returned
// All requests at once, but the method itself waits for them: the future it returns is only decoration.
package c03_download;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;
import kata.Page;

public final class Async implements AsyncDownloads {

    @Override
    public CompletableFuture<List<Page>> download(List<URI> sites, AsyncSession session) {
        List<CompletableFuture<Page>> pages = sites.stream().map(session::get).toList();
        return CompletableFuture.completedFuture(
                pages.stream().map(CompletableFuture::join).toList());
    }
}
