package kata.server;

import static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder.responseDefinition;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kata.Caller;

/** An endpoint below a run's prefix: holds a request as its run's plan says, then answers it. */
abstract class Endpoint implements ResponseDefinitionTransformerV2 {

    private final String name;
    private final Pattern path;
    private final Runs runs;
    private final HangUps hangUps;

    /**
     * @param name what the endpoint is called
     * @param path a pattern of its paths, whose first group is the run's id
     */
    Endpoint(String name, String path, Runs runs, HangUps hangUps) {
        this.name = name;
        this.path = Pattern.compile(path);
        this.runs = runs;
        this.hangUps = hangUps;
    }

    @Override
    public final String getName() {
        return name;
    }

    @Override
    public final boolean applyGlobally() {
        return false;
    }

    /**
     * What a request asks for, before anything is held.
     *
     * @param path the request's path, matched by this endpoint's pattern
     * @throws IllegalArgumentException if it asks for nothing that there is; the message is the answer
     */
    abstract Asked asked(HeldRun run, Matcher path, Request http);

    @Override
    public final ResponseDefinition transform(ServeEvent event) {
        Request http = event.getRequest();
        Matcher matcher = path.matcher(http.getUrl().split("\\?", 2)[0]);
        Optional<HeldRun> run = matcher.matches() ? runs.run(matcher.group(1)) : Optional.empty();
        if (run.isEmpty()) {
            return responseDefinition().withStatus(404).withBody("No such run.").build();
        }
        try {
            return answer(run.get(), asked(run.get(), matcher, http), http).build();
        } catch (IllegalArgumentException e) {
            return responseDefinition().withStatus(400).withBody(e.getMessage()).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return responseDefinition()
                    .withStatus(503)
                    .withBody("The server is stopping.")
                    .build();
        }
    }

    private ResponseDefinitionBuilder answer(HeldRun run, Asked asked, Request http) throws InterruptedException {
        HeldRun.Request request = new HeldRun.Request(
                asked.number(),
                asked.path(),
                ServerConnection.current(),
                Optional.ofNullable(http.getHeader("Kata-Session")),
                Caller.of(http::getHeader));
        return switch (run.hold(request, hangUps)) {
            case REFUSED -> refusal(run.plan());
            case FAULT -> fault(run.plan().faults().get(asked.number()), asked);
            default -> page(asked).withBody(asked.body());
        };
    }

    private static ResponseDefinitionBuilder refusal(Plan plan) {
        return responseDefinition()
                .withStatus(429)
                .withHeader("Retry-After", Long.toString(plan.retryAfter().toSeconds()))
                .withHeader("RateLimit-Limit", Integer.toString(Math.max(1, plan.limit())))
                .withBody("Too many requests.");
    }

    private static ResponseDefinitionBuilder fault(Fault fault, Asked asked) {
        return switch (fault) {
            case STATUS_500 -> responseDefinition().withStatus(500).withBody("The server failed.");
            case RESET, NEVER ->
                responseDefinition().withFault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER);
            case CUT_SHORT ->
                page(asked)
                        .withHeader("Content-Length", Integer.toString(asked.body().length))
                        .withBody(Arrays.copyOf(asked.body(), asked.body().length / 2));
        };
    }

    private static ResponseDefinitionBuilder page(Asked asked) {
        return responseDefinition().withStatus(200).withHeader("Content-Type", asked.type());
    }

    /**
     * What a request asks for.
     *
     * @param number by which the run's plan knows it
     * @param path what it is called in the journal
     * @param type the answer's content type
     * @param body the answer
     */
    record Asked(int number, String path, String type, byte[] body) {}
}
