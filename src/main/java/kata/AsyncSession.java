package kata;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * Asks without waiting: {@link #get} returns at once, with a future of the page. Any number of requests may be under way,
 * and any thread may ask: it <em>is</em> thread-safe.
 *
 * <p>All answers are handled by one thread, the event loop. What you append to a future ({@code thenApply}, {@code
 * thenCompose}, …) runs there too, or on your thread if the page is there already. It must never wait: while it does, no
 * other answer gets through.
 */
public final class AsyncSession implements AutoCloseable {

    private final ExecutorService loop;
    private final HttpClient client;

    private AsyncSession(ExecutorService loop) {
        this.loop = loop;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(withoutCertificates())
                .executor(loop)
                .build();
    }

    /** Nothing here speaks TLS, and to read the JDK's certificates takes a child process 0.1 s of processor time. */
    private static SSLContext withoutCertificates() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[0], null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no TLS", e);
        }
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
        return ask(site, body -> Page.of(site, body));
    }

    /**
     * Asks for a text, UTF-8 that is, and returns at once.
     *
     * @return the text when it has arrived; fails and is cancelled as a page is
     */
    public CompletableFuture<String> text(URI site) {
        return ask(site, body -> new String(body, StandardCharsets.UTF_8));
    }

    private <T> CompletableFuture<T> ask(URI site, Function<byte[], T> reading) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site);
        Caller.current().headers().forEach(request::header);
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        CompletableFuture<T> result = new Cancelling<>(exchange);
        // The client completes its futures in the common pool; what learners append belongs on the loop.
        exchange.whenCompleteAsync(
                (answer, failure) -> {
                    if (failure != null) {
                        result.completeExceptionally(failure instanceof CompletionException e ? e.getCause() : failure);
                    } else if (answer.statusCode() != 200) {
                        result.completeExceptionally(new StatusException(site, answer.statusCode(), headers(answer)));
                    } else {
                        result.complete(reading.apply(answer.body()));
                    }
                },
                loop);
        return result;
    }

    private static Map<String, String> headers(HttpResponse<?> answer) {
        return answer.headers().map().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, header -> header.getValue().getFirst()));
    }

    /**
     * A future whose cancelling ends the exchange behind it. It is cancelled before the exchange is, so whoever looks
     * afterwards finds it cancelled and not failed. What is derived from it ends the exchange, too.
     */
    private static final class Cancelling<T> extends CompletableFuture<T> {

        private final CompletableFuture<?> exchange;

        Cancelling(CompletableFuture<?> exchange) {
            this.exchange = exchange;
        }

        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() {
            return new Cancelling<>(exchange);
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            exchange.cancel(true);
            return cancelled;
        }
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
