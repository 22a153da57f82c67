package kata.server;

import static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder.responseDefinition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.tomakehurst.wiremock.admin.Router;
import com.github.tomakehurst.wiremock.common.url.PathParams;
import com.github.tomakehurst.wiremock.extension.AdminApiExtension;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * The paths by which a suite in another process plans its runs and reads their journals. They lie below WireMock's admin
 * path, so that they ask for the secret. Each call is answered on a virtual thread, so it may wait.
 */
final class ControlPaths implements AdminApiExtension {

    /** How long the requests of a rendezvous are held for a suite that has been told of it and does not go on. */
    private static final long PATIENCE_SECONDS = 10;

    private static final String ID = "/{id}";

    private final SimulatedApi api;
    private final Map<String, Meeting> meetings = new ConcurrentHashMap<>();

    ControlPaths(SimulatedApi api) {
        this.api = api;
    }

    @Override
    public String getName() {
        return "control-paths";
    }

    @Override
    public void contributeAdminApiRoutes(Router router) {
        // A lambda for each route, because WireMock tells tasks apart by their class.
        router.add(RequestMethod.GET, Wire.ABOUT, (_, _, _) -> json(Wire.About.THIS));
        router.add(RequestMethod.POST, Wire.RUNS, (_, event, _) -> open(event));
        router.add(RequestMethod.DELETE, Wire.RUNS + ID, (_, _, of) -> with(of, run -> done(run::close)));
        router.add(RequestMethod.GET, Wire.JOURNAL + ID, (_, _, of) -> with(of, run -> json(Wire.Journal.of(run))));
        router.add(
                RequestMethod.GET,
                Wire.IN_FLIGHT + ID,
                (_, _, of) -> with(of, run -> json(new Wire.InFlight(run.inFlight()))));
        router.add(RequestMethod.POST, Wire.GATE + ID, (_, _, of) -> with(of, run -> done(run::openGate)));
        router.add(RequestMethod.GET, Wire.RENDEZVOUS + ID, (_, _, of) -> with(of, this::awaitRendezvous));
        router.add(
                RequestMethod.POST,
                Wire.RENDEZVOUS + ID,
                (_, _, of) ->
                        with(of, run -> done(() -> meetings.get(run.id()).seen.complete(null))));
    }

    private ResponseDefinition open(ServeEvent event) {
        try {
            Plan plan = Wire.JSON.readValue(event.getRequest().getBodyAsString(), Plan.class);
            Meeting meeting = new Meeting();
            HeldRun run = api.open(plan, meeting::hold, held -> {
                meeting.reached.complete(false);
                meetings.remove(held.id());
            });
            meetings.put(run.id(), meeting);
            return json(new Wire.Opened(run.id()));
        } catch (JsonProcessingException e) {
            return responseDefinition()
                    .withStatus(400)
                    .withBody("This is not a plan: " + e.getOriginalMessage())
                    .build();
        }
    }

    /** Answers when the rendezvous is reached; its requests are held until the suite says that it has seen it. */
    private ResponseDefinition awaitRendezvous(HeldRun run) {
        Meeting meeting = meetings.get(run.id());
        return json(new Wire.Rendezvous(meeting != null && meeting.reached.join()));
    }

    private ResponseDefinition with(PathParams parameters, Function<HeldRun, ResponseDefinition> answer) {
        return api.run(parameters.get("id"))
                .map(answer)
                .orElseGet(() -> responseDefinition()
                        .withStatus(404)
                        .withBody("No such run.")
                        .build());
    }

    private static ResponseDefinition json(Object body) {
        try {
            return responseDefinition()
                    .withStatus(200)
                    .withHeader("Content-Type", "application/json")
                    .withBody(Wire.JSON.writeValueAsString(body))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of this class is always written", e);
        }
    }

    private static ResponseDefinition done(Runnable action) {
        action.run();
        return responseDefinition().withStatus(204).build();
    }

    /** A run's rendezvous: the server says that it is reached, the suite that it has seen it. */
    private static final class Meeting {

        private final CompletableFuture<Boolean> reached = new CompletableFuture<>();
        private final CompletableFuture<Void> seen = new CompletableFuture<>();

        void hold() {
            reached.complete(true);
            try {
                seen.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                // The suite is gone, and so is whoever would judge this run.
            } catch (ExecutionException e) {
                throw new AssertionError("it does not fail", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
