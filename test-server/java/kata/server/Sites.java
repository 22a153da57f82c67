package kata.server;

import static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder.responseDefinition;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kata.Caller;

/** The endpoint {@code /<run>/sites/<number>}: holds a request as its run's plan says, then answers it. */
final class Sites implements ResponseDefinitionTransformerV2 {

    static final String NAME = "sites";
    static final String PATH = "/([a-z0-9-]+)/sites/(\\d+)";

    private static final Pattern PATTERN = Pattern.compile(PATH);

    private final Map<String, HeldRun> runs = new ConcurrentHashMap<>();
    private final HangUps hangUps;

    Sites(HangUps hangUps) {
        this.hangUps = hangUps;
    }

    void add(HeldRun run) {
        runs.put(run.id(), run);
    }

    /** The run with this id, if it is open. */
    Optional<HeldRun> run(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    /** Ends the runs that nobody has ended: their suites are gone. */
    void closeOlderThan(Duration age) {
        runs.values().stream().filter(run -> run.age().compareTo(age) > 0).forEach(HeldRun::close);
    }

    void remove(HeldRun run) {
        runs.remove(run.id());
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        com.github.tomakehurst.wiremock.http.Request http = event.getRequest();
        Matcher path = PATTERN.matcher(http.getUrl());
        HeldRun run = path.matches() ? runs.get(path.group(1)) : null;
        if (run == null) {
            return responseDefinition().withStatus(404).withBody("No such run.").build();
        }
        int site = Integer.parseInt(path.group(2));
        HeldRun.Request request = new HeldRun.Request(
                site,
                ServerConnection.current(),
                Optional.ofNullable(http.getHeader("Kata-Session")),
                Caller.of(http::getHeader));
        try {
            return answer(run, site, run.hold(request, hangUps)).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return responseDefinition()
                    .withStatus(503)
                    .withBody("The server is stopping.")
                    .build();
        }
    }

    private static ResponseDefinitionBuilder answer(HeldRun run, int site, Span.Ending ending) {
        byte[] body = Pages.body(run.id(), site);
        ResponseDefinitionBuilder page = responseDefinition().withStatus(200).withHeader("Content-Type", "text/plain");
        return switch (ending) {
            case REFUSED ->
                responseDefinition()
                        .withStatus(429)
                        .withHeader(
                                "Retry-After",
                                Long.toString(run.plan().retryAfter().toSeconds()));
            case FAULT ->
                switch (run.plan().faults().get(site)) {
                    case STATUS_500 -> responseDefinition().withStatus(500).withBody("The server failed.");
                    case RESET, NEVER ->
                        responseDefinition()
                                .withFault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER);
                    case CUT_SHORT ->
                        page.withHeader("Content-Length", Integer.toString(body.length))
                                .withBody(Arrays.copyOf(body, body.length / 2));
                };
            default -> page.withBody(body);
        };
    }
}
