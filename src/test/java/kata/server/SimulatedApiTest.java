package kata.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import kata.AsyncSession;
import kata.Page;
import kata.Session;
import kata.SessionFactory;
import kata.StatusException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("SimulatedApi · the remote API that exercises talk to")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatedApiTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final SessionFactory sessions = new SessionFactory();
    private SimulatedApi server;
    private Api api;
    private ServedRun run;

    /** How the tests reach the server that was started for them. */
    Api reach(SimulatedApi started) {
        return started;
    }

    @BeforeAll
    void start() throws IOException {
        server = SimulatedApi.start();
        api = reach(server);
    }

    @AfterAll
    void stop() throws IOException {
        api.close();
        server.close();
    }

    @AfterEach
    void closeRun() {
        run.close();
    }

    @Test
    @DisplayName("serves each run pages of its own, the same at each request")
    void pages() throws Exception {
        open(Plan.PROMPT);
        ServedRun other = api.open(Plan.PROMPT, () -> {});

        try (Session session = sessions.open()) {
            Page page = session.get(site(1));
            assertThat(page).isEqualTo(Page.of(site(1), Pages.body(run.id(), 1)));
            assertThat(session.get(site(1))).isEqualTo(page);
            assertThat(session.get(site(2)).digest()).isNotEqualTo(page.digest());
            assertThat(session.get(other.site(1)).digest()).isNotEqualTo(page.digest());
        }

        assertThat(run.spans()).hasSize(3);
        assertThat(other.spans()).hasSize(1);
        other.close();
    }

    @Test
    @DisplayName("tells who asked for what, when, over which connection")
    void journal() throws Exception {
        open(Plan.PROMPT.withLatency(Duration.ofMillis(30), Duration.ofMillis(30)));

        try (Session session = sessions.open()) {
            session.get(site(1));
            session.get(site(2));
        }

        assertThat(run.spans()).extracting(Span::path).containsExactly("/sites/1", "/sites/2");
        assertThat(run.spans())
                .extracting(Span::connection)
                .containsOnly(run.spans().getFirst().connection());
        assertThat(run.spans()).allSatisfy(span -> {
            assertThat(span.status()).isEqualTo(200);
            assertThat(span.ending()).isEqualTo(Span.Ending.ANSWERED);
            assertThat(span.endNanos() - span.startNanos()).isGreaterThanOrEqualTo(30_000_000);
            assertThat(span.session()).isPresent();
            assertThat(span.caller()).hasValueSatisfying(caller -> {
                assertThat(caller.process()).isEqualTo(ProcessHandle.current().pid());
                assertThat(caller.thread()).isEqualTo(Thread.currentThread().threadId());
                assertThat(caller.virtual()).isFalse();
            });
        });
        assertThat(run.peak()).isEqualTo(1);
    }

    @Test
    @DisplayName("holds requests until enough are in flight, and runs what is to be run then")
    void rendezvous() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        run = api.open(Plan.PROMPT.withRendezvous(5), reached::countDown);

        askAll(5);

        assertThat(reached.getCount()).isZero();
        assertThat(run.peak()).isEqualTo(5);
    }

    @Test
    @DisplayName("gives a rendezvous up when for two seconds nobody else comes, once for all")
    void missedRendezvous() throws Exception {
        open(Plan.PROMPT.withRendezvous(5));
        long start = System.nanoTime();

        askAll(4);
        askAll(4);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(run.peak()).isEqualTo(4);
    }

    @Test
    @DisplayName("refuses with 429 and Retry-After what is above the limit")
    void limit() throws Exception {
        open(Plan.PROMPT.withLimit(2, Duration.ofSeconds(3)).withGate());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient client = HttpClient.newHttpClient()) {
            Future<Page> first = threads.submit(() -> ask(1));
            Future<Page> second = threads.submit(() -> ask(2));
            await().atMost(SOON).until(() -> run.inFlight().size() == 2);

            HttpResponse<String> third =
                    client.send(HttpRequest.newBuilder(site(3)).build(), HttpResponse.BodyHandlers.ofString());
            run.openGate();

            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(third.headers().firstValue("Retry-After")).contains("3");
            assertThat(third.headers().firstValue("RateLimit-Limit")).contains("2");
            assertThat(first.get().length()).isPositive();
            assertThat(second.get().length()).isPositive();
            assertThat(run.spans())
                    .extracting(Span::ending)
                    .containsExactlyInAnyOrder(Span.Ending.ANSWERED, Span.Ending.ANSWERED, Span.Ending.REFUSED);
        }
    }

    @Test
    @DisplayName("gives out random strings as JSON, others with each call and in each run, and knows which")
    void randomStrings() throws Exception {
        open(Plan.PROMPT);
        ServedRun other = api.open(Plan.PROMPT, () -> {});
        URI address = run.randomStrings(5, 20, 4);

        try (Session session = sessions.open();
                AsyncSession async = AsyncSession.open()) {
            List<String> first = strings(session.text(address));
            assertThat(first)
                    .isEqualTo(Strings.of(run.id(), 1, 5, 20, 4))
                    .hasSize(4)
                    .allSatisfy(string -> assertThat(string).matches("[A-Za-z]{5,20}"));
            List<String> second = strings(async.text(address).get());
            assertThat(second).isEqualTo(Strings.of(run.id(), 2, 5, 20, 4)).doesNotContainAnyElementsOf(first);
            assertThat(strings(session.text(other.randomStrings(5, 20, 4)))).doesNotContainAnyElementsOf(first);
        }

        assertThat(run.spans()).extracting(Span::path).containsExactly("/randomstring#1", "/randomstring#2");
        assertThat(run.spans()).extracting(Span::ending).containsOnly(Span.Ending.ANSWERED);
        other.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?min=5&max=20",
                "?min=5&max=20&count=-1",
                "?min=x&max=20&count=5",
                "?min=9&max=8&count=1",
                "?min=1&max=1001&count=1"
            })
    @DisplayName("answers 400 where it is not said which strings are wanted, and counts no call")
    void noSuchStrings(String query) throws Exception {
        open(Plan.PROMPT);

        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> session.text(api.address().resolve("/" + run.id() + "/randomstring" + query)))
                    .isInstanceOf(StatusException.class)
                    .hasMessageContaining("400");
        }

        assertThat(run.spans()).isEmpty();
    }

    @Test
    @DisplayName("refuses random strings as planned and above the limit, and tells both kinds of session why")
    void refusedStrings() throws Exception {
        open(Plan.PROMPT.withLimit(1, Duration.ofSeconds(7)).withRefusals(1).withGate());
        URI address = run.randomStrings(5, 20, 5);
        try (Session session = sessions.open();
                AsyncSession async = AsyncSession.open()) {
            assertThatThrownBy(() -> async.text(address).get())
                    .cause()
                    .satisfies(SimulatedApiTest::saysOneAtATimeAfter7);
            CompletableFuture<String> second = async.text(address);
            await().atMost(SOON).until(() -> run.inFlight().size() == 1);

            assertThatThrownBy(() -> session.text(address)).satisfies(SimulatedApiTest::saysOneAtATimeAfter7);
            run.openGate();
            assertThat(strings(second.get())).isEqualTo(Strings.of(run.id(), 2, 5, 20, 5));
            assertThat(strings(session.text(address))).isEqualTo(Strings.of(run.id(), 4, 5, 20, 5));
        }

        assertThat(run.peak()).isEqualTo(1);
        assertThat(run.spans())
                .extracting(Span::path, Span::status)
                .containsExactly(
                        tuple("/randomstring#1", 429),
                        tuple("/randomstring#2", 200),
                        tuple("/randomstring#3", 429),
                        tuple("/randomstring#4", 200));
    }

    private static void saysOneAtATimeAfter7(Throwable failure) {
        assertThat(failure).isInstanceOfSatisfying(StatusException.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(429);
            assertThat(refusal.header("Retry-After")).contains("7");
            assertThat(refusal.header("ratelimit-limit")).contains("1");
        });
    }

    private static List<String> strings(String json) throws IOException {
        return List.of(Wire.JSON.readValue(json, String[].class));
    }

    @Test
    @DisplayName("waits for a rendezvous as long as the plan says")
    void patience() throws Exception {
        open(Plan.PROMPT.withRendezvous(2).withSilence(Duration.ofMillis(300)));
        long start = System.nanoTime();

        ask(1);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(300), Plan.SILENCE);
        assertThat(run.peak()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    @DisplayName("fails as planned")
    void faults(Fault fault) throws Exception {
        open(Plan.PROMPT.withFault(1, fault));

        try (Session session = sessions.open()) {
            Class<? extends IOException> expected = switch (fault) {
                case STATUS_500 -> StatusException.class;
                case NEVER -> HttpTimeoutException.class;
                case RESET, CUT_SHORT -> IOException.class;
            };
            assertThatThrownBy(() -> session.get(site(1), Duration.ofMillis(300)))
                    .isInstanceOf(expected);
            assertThat(session.get(site(2)).length()).as("the session goes on").isPositive();
        }
        try (AsyncSession session = AsyncSession.open()) {
            CompletableFuture<Page> page = session.get(site(1));
            if (fault == Fault.NEVER) {
                await().atMost(SOON).until(() -> run.inFlight().size() == 1);
                page.cancel(true);
            } else {
                assertThatThrownBy(page::get).hasRootCauseInstanceOf(IOException.class);
            }
        }
        await().atMost(SOON).until(() -> run.inFlight().size() == 0);
    }

    @Test
    @DisplayName("notices a caller that hangs up: by a timeout, an interrupt, a cancelled future")
    void hangUps() throws Exception {
        open(Plan.PROMPT.withFault(1, Fault.NEVER).withFault(2, Fault.NEVER).withFault(3, Fault.NEVER));
        try (AsyncSession async = AsyncSession.open();
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            CompletableFuture<Page> cancelled = async.get(site(1));
            Future<Page> interrupted = threads.submit(() -> ask(2));
            try (Session session = sessions.open()) {
                assertThatThrownBy(() -> session.get(site(3), Duration.ofMillis(200)))
                        .isInstanceOf(HttpTimeoutException.class)
                        .hasMessageContaining("did not answer within 200 ms");
            }
            await().atMost(SOON).until(() -> run.inFlight().size() == 2);
            cancelled.cancel(true);
            interrupted.cancel(true);
            await().atMost(SOON).until(() -> run.inFlight().size() == 0);
        }
        assertThat(run.spans()).extracting(Span::ending).containsOnly(Span.Ending.HUNG_UP);
    }

    @Test
    @DisplayName("keeps serving connections on which requests were held before")
    void heldConnectionsGoOn() throws Exception {
        open(Plan.PROMPT.withLatency(Duration.ofMillis(1), Duration.ofMillis(2)));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> pages = IntStream.range(0, 20)
                    .mapToObj(i -> threads.submit(() -> {
                        int length = 0;
                        try (Session session = sessions.open()) {
                            for (int round = 0; round < 50; round++) {
                                length += session.get(site(round)).length();
                            }
                        }
                        return length;
                    }))
                    .toList();
            for (Future<Integer> page : pages) {
                assertThat(page.get()).isPositive();
            }
        }
        assertThat(run.spans()).hasSize(1_000).extracting(Span::ending).containsOnly(Span.Ending.ANSWERED);
    }

    @Test
    @DisplayName("keeps its admin paths behind a secret")
    void secret() throws Exception {
        open(Plan.PROMPT);
        URI admin = api.address().resolve("/__admin/mappings");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(admin);
            assertThat(client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(401);
            request.header("Authorization", "Token " + server.secret());
            assertThat(client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    @DisplayName("does not know a run that is over, but the run still tells what happened")
    void runIsOver() throws Exception {
        open(Plan.PROMPT);
        ask(1);
        run.close();

        assertThat(run.spans()).hasSize(1);
        assertThat(run.peak()).isEqualTo(1);
        assertThat(run.inFlight()).isEmpty();

        assertThatThrownBy(() -> ask(1)).isInstanceOf(StatusException.class).hasMessageContaining("404");
    }

    @Test
    @DisplayName("a session throws when two threads use it at once, and names both")
    void sessionIsNotThreadSafe() throws Exception {
        open(Plan.PROMPT.withGate());
        try (Session session = sessions.open()) {
            FutureTask<Page> first = new FutureTask<>(() -> session.get(site(1)));
            Thread.ofPlatform().name("first").start(first);
            await().atMost(SOON).until(() -> run.inFlight().size() == 1);

            assertThatThrownBy(() -> session.get(site(2)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("\"first\"")
                    .hasMessageContaining('"' + Thread.currentThread().getName() + '"');

            run.openGate();
            assertThat(first.get().length()).isPositive();
        }
        assertThat(sessions.stillOpen()).isZero();
    }

    private void open(Plan plan) {
        run = api.open(plan, () -> {});
    }

    private URI site(int number) {
        return run.site(number);
    }

    private Page ask(int number) throws IOException, InterruptedException {
        try (Session session = sessions.open()) {
            return session.get(site(number));
        }
    }

    private void askAll(int count) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Page>> pages = IntStream.rangeClosed(1, count)
                    .mapToObj(i -> threads.submit(() -> ask(i)))
                    .toList();
            for (Future<Page> page : pages) {
                page.get();
            }
        }
    }
}
