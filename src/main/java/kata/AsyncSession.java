package kata;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Asks without waiting: {@link #get} returns at once, with a future of the page. Any number of requests may be under way,
 * and any thread may ask: it <em>is</em> thread-safe.
 *
 * <p>All answers are handled by one thread, the event loop. What you append to a future ({@code thenApply}, {@code
 * thenCompose}, …) runs there too, so it must never wait: while it does, no other answer gets through.
 */
public final class AsyncSession implements AutoCloseable {

    private final ExecutorService loop;
    private final HttpClient client;

    private AsyncSession(ExecutorService loop) {
        this.loop = loop;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(loop)
                .build();
    }

    /** Opens a session with an event loop of its own: two threads in all, one for the sockets and one for the answers. */
    public static AsyncSession open() {
        ExecutorService loop = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("event-loop").factory());
        // Starts the thread now, so that it belongs to whoever opens the session and not to whoever asks first.
        loop.execute(() -> {});
        return new AsyncSession(loop);
    }

    /**
     * Asks for a site's page and returns at once.
     *
     * @return the page when it has arrived; fails with a {@link StatusException} if the server answers with another status
     *     than 200, with another {@link java.io.IOException} if the connection breaks. {@code cancel(true)} ends the
     *     request itself: the server sees the caller hang up.
     */
    public CompletableFuture<Page> get(URI site) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site);
        Caller.current().headers().forEach(request::header);
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                // The client completes its futures in the common pool; what learners append belongs on the loop.
                .handleAsync((answer, failure) -> page(site, answer, failure), loop);
    }

    private static Page page(URI site, HttpResponse<byte[]> answer, Throwable failure) {
        if (failure != null) {
            throw failure instanceof CompletionException e ? e : new CompletionException(failure);
        }
        if (answer.statusCode() != 200) {
            throw new CompletionException(new StatusException(site, answer.statusCode()));
        }
        return Page.of(site, answer.body());
    }

    /** Whether it has not been closed yet. */
    public boolean isOpen() {
        return !loop.isShutdown();
    }

    /** Ends what is still under way, and the event loop. */
    @Override
    public void close() {
        client.shutdownNow();
        loop.shutdown();
    }
}
