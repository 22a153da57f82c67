package kata.server;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty12.Jetty12HttpServer;
import com.github.tomakehurst.wiremock.security.TokenAuthenticator;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;

/**
 * The remote API that exercises talk to: WireMock on virtual threads, so that a held request costs no thread. What the
 * server does is planned run by run ({@link #open}).
 */
public final class SimulatedApi implements Api {

    /**
     * How many connections may wait to be accepted. With Jetty's default of 50 some are dropped from 200 at once on, and
     * tried again by the caller's kernel after a second: 0.13 s become 1.13 s now and then.
     */
    private static final int ACCEPT_QUEUE = 4_096;

    /** A run that is open for longer was forgotten: no test takes so long. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(30);

    private final String secret;
    private final HangUps hangUps;
    private final Runs runs = new Runs();
    private final WireMockServer server;

    private SimulatedApi(InetSocketAddress address, String secret) throws IOException {
        this.secret = secret;
        hangUps = new HangUps();
        server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress(address.getHostString())
                .port(address.getPort())
                .httpServerFactory(Http::new)
                .threadPoolFactory(options -> virtualThreads())
                .jettyAcceptors(1)
                .jettyAcceptQueueSize(ACCEPT_QUEUE)
                .useChunkedTransferEncoding(Options.ChunkedEncodingPolicy.NEVER)
                .gzipDisabled(true)
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .adminAuthenticator(new TokenAuthenticator(secret))
                .extensions(new Sites(runs, hangUps), new StringCalls(runs, hangUps), new ControlPaths(this)));
        server.stubFor(get(urlPathMatching(Sites.PATH)).willReturn(aResponse().withTransformers(Sites.NAME)));
        server.stubFor(
                get(urlPathMatching(StringCalls.PATH)).willReturn(aResponse().withTransformers(StringCalls.NAME)));
        server.stubFor(get(Wire.HEALTH).willReturn(ok("ok")));
        server.start();
    }

    /**
     * Starts a server on a free port of this machine's loopback address.
     *
     * @throws IOException if it cannot be started
     */
    public static SimulatedApi start() throws IOException {
        return start(new InetSocketAddress("127.0.0.1", 0), UUID.randomUUID().toString());
    }

    /**
     * Starts a server.
     *
     * @param address where it listens; port 0 means any free one
     * @param secret what its admin paths ask for
     * @throws BindException if the port is in use, or the address is not one of this machine's
     * @throws IOException if it cannot be started for another reason
     */
    public static SimulatedApi start(InetSocketAddress address, String secret) throws IOException {
        try {
            return new SimulatedApi(address, secret);
        } catch (FatalStartupException e) {
            // The cause is in there somewhere, below the layers of Jetty and WireMock.
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException bind) {
                    throw bind;
                }
            }
            throw new IOException("The server cannot be started", e);
        }
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** What the admin paths ask for: {@code Authorization: Token <secret>}. */
    public String secret() {
        return secret;
    }

    @Override
    public ServedRun open(Plan plan, Runnable atRendezvous) {
        return open(plan, atRendezvous, run -> {});
    }

    /**
     * The same.
     *
     * @param onClose is told of the run's end, also when nobody closes it and it is forgotten
     */
    HeldRun open(Plan plan, Runnable atRendezvous, Consumer<HeldRun> onClose) {
        runs.closeOlderThan(FORGOTTEN);
        String id = UUID.randomUUID().toString().substring(0, 8);
        HeldRun run = new HeldRun(id, address(), plan, atRendezvous, ended -> {
            runs.remove(ended);
            onClose.accept(ended);
        });
        runs.add(run);
        return run;
    }

    /** The open run with this id. */
    Optional<HeldRun> run(String id) {
        return runs.run(id);
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
        // By their names they can be told from those of a learner's code.
        pool.setVirtualThreadsExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("kata-api-", 0).factory()));
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
