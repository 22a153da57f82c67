// Fails in: twoCallsAtOnce
// Says: Expected
// The requests are kept in a field, made anew by each call: a second call takes the first one's place while that is
// still under way.
package c03_download;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;
import kata.Page;

public final class Async implements AsyncDownloads {

    private List<CompletableFuture<Page>> requests;

    @Override
    public CompletableFuture<List<Page>> download(List<URI> sites, AsyncSession session) {
        requests = sites.stream().map(session::get).toList();
        return CompletableFuture.allOf(requests.toArray(CompletableFuture[]::new))
                .thenApply(allDone -> collect());
    }

    private List<Page> collect() {
        return requests.stream().map(CompletableFuture::join).toList();
    }
}
