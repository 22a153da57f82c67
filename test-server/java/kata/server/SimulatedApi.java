package kata.server;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty12.Jetty12HttpServer;
import com.github.tomakehurst.wiremock.security.TokenAuthenticator;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;

/**
 * The remote API that exercises talk to: WireMock on virtual threads, so that a held request costs no thread. What the
 * server does is planned run by run ({@link #open}).
 */
public final class SimulatedApi implements AutoCloseable {

    /**
     * How many connections may wait to be accepted. With Jetty's default of 50 some are dropped from 200 at once on, and
     * tried again by the caller's kernel after a second: 0.13 s become 1.13 s now and then.
     */
    private static final int ACCEPT_QUEUE = 4_096;

    private final String secret = UUID.randomUUID().toString();
    private final HangUps hangUps;
    private final Sites sites;
    private final WireMockServer server;

    private SimulatedApi(int port) throws IOException {
        hangUps = new HangUps();
        sites = new Sites(hangUps);
        server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .port(port)
                .httpServerFactory(Http::new)
                .threadPoolFactory(options -> virtualThreads())
                .jettyAcceptors(1)
                .jettyAcceptQueueSize(ACCEPT_QUEUE)
                .useChunkedTransferEncoding(Options.ChunkedEncodingPolicy.NEVER)
                .gzipDisabled(true)
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .adminAuthenticator(new TokenAuthenticator(secret))
                .extensions(sites));
        server.stubFor(get(urlPathMatching(Sites.PATH)).willReturn(aResponse().withTransformers(Sites.NAME)));
        server.start();
    }

    /**
     * Starts a server on a free port of this machine's loopback address.
     *
     * @throws IOException if it cannot be started
     */
    public static SimulatedApi start() throws IOException {
        return new SimulatedApi(0);
    }

    /** The server's address, without a path. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** What the admin paths ask for: {@code Authorization: Token <secret>}. Drawn anew for each server. */
    public String secret() {
        return secret;
    }

    /**
     * Opens a run: its sites are answered as the plan says until it is closed.
     *
     * @param atRendezvous is run when the plan's rendezvous is reached, before the requests are let go
     */
    public ServedRun open(Plan plan, Runnable atRendezvous) {
        ServedRun run = new ServedRun(UUID.randomUUID().toString().substring(0, 8), plan, atRendezvous);
        sites.add(run);
        return run;
    }

    /** The address of a run's site. */
    public URI site(ServedRun run, int number) {
        return address().resolve("/" + run.id() + "/sites/" + number);
    }

    /** Ends a run: lets its requests go and forgets it. */
    public void close(ServedRun run) {
        run.close();
        sites.remove(run);
    }

    /** Stops the server. */
    @Override
    public void close() throws IOException {
        server.stop();
        hangUps.close();
    }

    private static ThreadPool virtualThreads() {
        QueuedThreadPool pool = new QueuedThreadPool();
        pool.setName("api");
        pool.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return pool;
    }

    /** WireMock's server with the connection bound around each request. */
    private static final class Http extends Jetty12HttpServer implements HttpServer {

        Http(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
            super(options, admin, stubs);
            jettyServer.insertHandler(new ServerConnection.Binder());
        }
    }
}
