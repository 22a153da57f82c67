package c04_races;

import static kata.evidence.Evidence.assertThat;
import static kata.interleave.OutcomeAssert.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import kata.evidence.Workshop;
import kata.interleave.Interleaver;
import kata.interleave.Maker;
import kata.interleave.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c04_races.SessionPerThread · one session a thread, made at first use, closed at the end")
class SessionPerThreadTest {

    private static final String ONE_A_THREAD =
            "A session is not thread-safe, and dear to open: each thread has one, keeps it, and lends it to nobody.";
    private static final String ALL_CLOSED =
            "The threads may be gone long ago, so nobody but close() can close their sessions: it has to know all of"
                    + " them, and go on when one of them fails.";

    private static final Duration STUCK = Duration.ofSeconds(3);

    @RegisterExtension
    final Workshop workshop = new Workshop("question");

    private final Api api = new Api();

    @Test
    @Order(1)
    @DisplayName("gives a thread the same session each time, and opens it at the first")
    void sameSession() throws InterruptedException {
        List<Integer> opened = new ArrayList<>();

        var run = workshop.observe(() -> {
            try (ApiSessions sessions = new SessionPerThread(api::open)) {
                opened.add(api.opened());
                ApiSession first = sessions.session();
                opened.add(api.opened());
                ApiSession second = sessions.session();
                opened.add(api.opened());
                return first == second;
            }
        });

        assertThat(run)
                .returnedWith("whether the two are the same", true, same -> same, ONE_A_THREAD)
                .noted(
                        "sessions opened before the first call, after it, after the second",
                        List.of(0, 1, 1),
                        opened,
                        ONE_A_THREAD)
                .noted("sessions still open after close()", 0, api.stillOpen(), ALL_CLOSED);
    }

    @Test
    @Order(2)
    @DisplayName("opens as many sessions as there are threads, lends none to another thread, and closes them all")
    void oneAThread() throws InterruptedException {
        int threads = ThreadLocalRandom.current().nextInt(4, 9);

        var run = workshop.observe(() -> {
            try (ApiSessions sessions = new SessionPerThread(api::open)) {
                // The one that starts the others has a session, too, which is nothing to inherit.
                sessions.session().ask("question");
                return Together.call(threads - 1, () -> {
                    for (int i = 0; i < 20; i++) {
                        sessions.session().ask("question");
                    }
                    return sessions.session();
                });
            }
        });

        assertThat(run)
                .returned()
                .holds(api.misuse().isEmpty(), String.join("\n", api.misuse()), ONE_A_THREAD)
                .noted("sessions opened by %d threads".formatted(threads), threads, api.opened(), ONE_A_THREAD)
                .noted("sessions still open after close()", 0, api.stillOpen(), ALL_CLOSED);
    }

    @Test
    @Order(3)
    @DisplayName("gives each of 200 virtual threads a session of its own, and closes them when the threads are gone")
    void virtualThreads() throws InterruptedException {
        var run = workshop.observe(() -> {
            try (ApiSessions sessions = new SessionPerThread(api::open)) {
                List<Future<String>> answers = new ArrayList<>();
                try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
                    for (int i = 0; i < 200; i++) {
                        answers.add(workers.submit(() -> sessions.session().ask("question")));
                    }
                }
                for (Future<String> answer : answers) {
                    answer.get();
                }
                return api.opened();
            }
        });

        assertThat(run)
                .returned()
                .holds(api.misuse().isEmpty(), String.join("\n", api.misuse()), ONE_A_THREAD)
                .returnedWith(
                        "sessions opened by 200 virtual threads",
                        200,
                        opened -> opened,
                        "A virtual thread usually has no name, and many threads may have the same: a thread is known by"
                                + " itself, or by its id.")
                .noted("sessions still open after close()", 0, api.stillOpen(), ALL_CLOSED)
                .leftNothingBehind();
    }

    @Test
    @Order(4)
    @DisplayName("has sessions of its own: the same thread has another one with another object")
    void sessionsOfItsOwn() throws InterruptedException {
        var run = workshop.observe(() -> {
            try (ApiSessions one = new SessionPerThread(api::open);
                    ApiSessions other = new SessionPerThread(api::open)) {
                one.session();
                other.session();
                return api.opened();
            }
        });

        assertThat(run)
                .returnedWith(
                        "sessions of one thread with two objects",
                        2,
                        opened -> opened,
                        "What is static belongs to the class, and so to all its objects together.")
                .noted("sessions still open after close()", 0, api.stillOpen(), ALL_CLOSED);
    }

    @Test
    @Order(10)
    @DisplayName("gives two threads a session each, and closes both, in whatever order they take their steps")
    void everyOrder() throws InterruptedException {
        Outcome outcome = Interleaver.<ApiSessions>of(SessionPerThread.class)
                .given(learners -> shared(new Api(), learners))
                .threads(2, shared -> shared.sessions().session().ask("question"))
                .expect("the number of sessions", 2, shared -> shared.api().opened())
                .expect(
                        "sessions lent to others",
                        List.of(),
                        shared -> shared.api().misuse())
                .expect("sessions still open after close()", 0, shared -> {
                    shared.sessions().close();
                    return shared.api().stillOpen();
                })
                .explore();

        assertThat(outcome)
                .isRightInEveryOrder(
                        "Each thread needs a session only for itself, but what close() is to close they note in the"
                                + " same place. That place must be made for several threads, or be guarded.");
    }

    @Test
    @Order(11)
    @DisplayName("leaves no session open that is opened while another thread closes")
    void openedMeanwhile() throws InterruptedException {
        Outcome outcome = Interleaver.<ApiSessions>of(SessionPerThread.class)
                .given(learners -> shared(new Api(), learners))
                .thread(shared -> {
                    try {
                        shared.sessions().session();
                        shared.api().handedOut();
                    } catch (IllegalStateException e) {
                        // Closed already: that is one of the two right answers.
                    }
                })
                .thread(shared -> shared.sessions().close())
                .expect(
                        "sessions still open after close()",
                        0,
                        shared -> shared.api().stillOpen())
                .expect(
                        "sessions closed twice",
                        List.of(),
                        shared -> shared.api().misuse())
                .expect(
                        "sessions handed out that were closed already",
                        0,
                        shared -> shared.api().handedOutClosed())
                .explore();

        assertThat(outcome)
                .isRightInEveryOrder(
                        "Opening a session and noting it are two steps, and close() may come in between. Whoever has"
                                + " opened has to look whether close() can still see it. If not, he closes it himself,"
                                + " and throws an IllegalStateException: nobody can use a session that is closed.");
    }

    @Test
    @Order(12)
    @DisplayName("closes each session once when two threads close, in whatever order they take their steps")
    void closedByTwo() throws InterruptedException {
        Outcome outcome = Interleaver.<ApiSessions>of(SessionPerThread.class)
                .given(learners -> {
                    Shared shared = shared(new Api(), learners);
                    shared.sessions().session();
                    return shared;
                })
                .threads(2, shared -> shared.sessions().close())
                .expect(
                        "sessions closed twice",
                        List.of(),
                        shared -> shared.api().misuse())
                .expect(
                        "sessions still open after close()",
                        0,
                        shared -> shared.api().stillOpen())
                .explore();

        assertThat(outcome)
                .isRightInEveryOrder("Who closes a session takes it out of the list in the same step as he looks.");
    }

    private static Shared shared(Api api, Maker<ApiSessions> learners) {
        return new Shared(api, learners.make((Supplier<ApiSession>) api::open));
    }

    /** What threads share whose steps are put in order. */
    private record Shared(Api api, ApiSessions sessions) {}

    @Test
    @Order(20)
    @DisplayName("hands out no session and opens none after it was closed, and can be closed twice")
    void closedForGood() throws InterruptedException {
        List<Object> afterwards = new ArrayList<>();

        var run = workshop.observe(() -> {
            ApiSessions sessions = new SessionPerThread(api::open);
            sessions.session();
            sessions.close();
            sessions.close();
            afterwards.add(refused(sessions));
            afterwards.addAll(Together.call(1, () -> refused(sessions)));
            return api.opened();
        });

        assertThat(run)
                .returnedWith("sessions opened, before close() and after it", 1, opened -> opened, ALL_CLOSED)
                .noted(
                        "whether a session was refused after close(), to a thread that had one and to a new one",
                        List.of(true, true),
                        afterwards,
                        "Nobody would ever close a session that is handed out after close(): it is refused with an"
                                + " IllegalStateException.")
                .holds(
                        api.misuse().isEmpty(),
                        String.join("\n", api.misuse()),
                        "A second close() finds nothing left to be closed.");
    }

    private static boolean refused(ApiSessions sessions) {
        try {
            sessions.session();
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    @Test
    @Order(21)
    @DisplayName("hands out no session after another thread's close(), not even to a thread that had one already")
    void closedForOthers() throws InterruptedException {
        CountDownLatch opened = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);

        var run = workshop.observe(() -> {
            ApiSessions sessions = new SessionPerThread(api::open);
            return Together.<Boolean>call(List.of(
                    () -> {
                        sessions.session();
                        opened.countDown();
                        closed.await();
                        return refused(sessions);
                    },
                    () -> {
                        opened.await();
                        sessions.close();
                        closed.countDown();
                        return true;
                    }));
        });

        assertThat(run)
                .returnedWith(
                        "whether a session was refused after another thread's close() to a thread that had one",
                        true,
                        List::getFirst,
                        "What a thread keeps for itself only that thread can forget: remove() on a ThreadLocal reaches"
                                + " the calling thread and no other. So whoever asks has to look each time whether it"
                                + " is closed, also if there is a session already.")
                .noted("sessions still open after close()", 0, api.stillOpen(), ALL_CLOSED);
    }

    @Test
    @Order(30)
    @DisplayName("closes the others when closing one of them fails, and tells what failed")
    void closingFails() throws InterruptedException {
        // Two of them: in whatever order they are closed, there is one more behind the first that fails.
        api.failToClose(Set.of(2, ThreadLocalRandom.current().nextInt(3, 6)));
        List<Boolean> refused = new ArrayList<>();

        var run = workshop.observe(() -> {
            ApiSessions sessions = new SessionPerThread(api::open);
            try (sessions) {
                return Together.call(5, () -> sessions.session().ask("question"));
            } finally {
                refused.add(refused(sessions));
                closeAgain(sessions);
            }
        });

        assertThat(run)
                .failedWith("\"no goodbye\"", cause -> "no goodbye".equals(cause.getMessage()))
                .noted("sessions still open after close()", 0, api.stillOpen(), ALL_CLOSED)
                .noted(
                        "whether a session was refused after a close() that failed",
                        List.of(true),
                        refused,
                        "It is closed, whether or not all went well: what is opened now nobody would ever close.")
                .holds(
                        api.misuse().isEmpty(),
                        String.join("\n", api.misuse()),
                        "A second close() finds nothing left to be closed, after a failure too.");
    }

    private static void closeAgain(ApiSessions sessions) {
        try {
            sessions.close();
        } catch (IllegalStateException e) {
            // The same failure once more: that does no harm.
        }
    }

    @Test
    @Order(31)
    @DisplayName("tells when a session cannot be opened, and tries again at the next call")
    void openingFails() throws InterruptedException {
        api.failsToOpen(1);
        List<String> answers = new ArrayList<>();
        List<RuntimeException> thrown = new ArrayList<>();

        var run = workshop.stuckAfter(STUCK).observe(() -> {
            try (ApiSessions sessions = new SessionPerThread(() -> noting(thrown))) {
                try {
                    return sessions.session();
                } finally {
                    answers.add(sessions.session().ask("question"));
                    // And another thread, which would find a lock that is still held.
                    answers.addAll(Together.call(1, () -> sessions.session().ask("question")));
                }
            }
        });

        assertThat(run)
                .failedWith("\"no session 1\"", cause -> "no session 1".equals(cause.getMessage()))
                .holds(
                        run.failure().filter(thrown::contains).isPresent(),
                        "Expected what was thrown when the session was opened to be thrown as it is, but it came wrapped: %s."
                                .formatted(run.failure().map(Object::toString).orElse("")),
                        "Whoever hands in how sessions are opened knows what that throws, and catches just that. In"
                                + " something else it is not found.")
                .noted(
                        "the answers with the session of the second try and with another thread's",
                        List.of("answer to question", "answer to question"),
                        answers,
                        "A session that could not be opened is no session: the next call opens one.")
                .noted("sessions still open after close()", 0, api.stillOpen(), ALL_CLOSED);
    }

    /** Opens a session; what is thrown instead is noted. */
    private ApiSession noting(List<RuntimeException> thrown) {
        try {
            return api.open();
        } catch (RuntimeException e) {
            thrown.add(e);
            throw e;
        }
    }
}
