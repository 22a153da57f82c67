package kata.remote;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kata.AsyncSession;
import kata.Page;
import kata.Session;
import kata.SessionFactory;
import kata.server.Api;
import kata.server.Plan;
import kata.server.ServedRun;
import kata.server.ServerException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/** The one server that all tests of a session share, warmed up so that no test pays for the first requests. */
final class Server implements AutoCloseable {

    private static final Namespace NAMESPACE = Namespace.create(Server.class);
    private static final int WARM_UP_REQUESTS = 200;

    private final Api api;

    /** Why there is no server; kept, so that not every test tries again and waits again. */
    private final ServerException failure;

    private Server(Api api, ServerException failure) {
        this.api = api;
        this.failure = failure;
    }

    /** The server of this test session; started at first use, stopped with the session. */
    static Server shared(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .getOrComputeIfAbsent(Server.class, key -> start(), Server.class);
    }

    private static Server start() {
        try {
            Server server = new Server(ServerChoice.ofProperties().open(), null);
            server.warmUp();
            return server;
        } catch (ServerException e) {
            return new Server(null, e);
        } catch (Exception e) {
            return new Server(null, new ServerException("The remote API does not answer as it should: " + e, e));
        }
    }

    /**
     * The server itself.
     *
     * @throws ServerException if there is none
     */
    Api api() {
        if (failure != null) {
            throw failure;
        }
        return api;
    }

    private void warmUp() throws Exception {
        ServedRun run = api.open(Plan.PROMPT, () -> {});
        List<URI> sites =
                IntStream.range(0, WARM_UP_REQUESTS).mapToObj(i -> run.site(i)).toList();
        SessionFactory sessions = new SessionFactory();
        try (AsyncSession asyncSession = AsyncSession.open();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Page>> pages = new ArrayList<>();
            for (URI site : sites) {
                pages.add(threads.submit(() -> {
                    try (Session session = sessions.open()) {
                        return session.get(site);
                    }
                }));
            }
            for (Future<Page> page : pages) {
                page.get();
            }
            CompletableFuture.allOf(sites.stream().map(asyncSession::get).toArray(CompletableFuture[]::new))
                    .get();
        } finally {
            run.close();
        }
    }

    @Override
    public void close() throws IOException {
        if (api != null) {
            api.close();
        }
    }
}
