package c16_composing;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kata.Page;
import kata.evidence.Check;
import kata.evidence.Finding;
import kata.evidence.Run;
import kata.server.Fault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c16_composing.FirstOf · the first good answer of several mirrors, and the other requests end")
class FirstOfTest extends RaceScenario {

    private static final int MIRRORS = 5;

    private final Mirrors mirrors = new FirstOf();

    /** Who answers first, drawn anew: neither the first of the list nor the last, with whom a loop begins. */
    private final int winner = ThreadLocalRandom.current().nextInt(2, MIRRORS);

    private Run<Page> ask(int count) throws InterruptedException {
        return api.observe(() -> mirrors.first(api.sites(count), api.asyncSession()), Future::get);
    }

    @Test
    @Order(1)
    @DisplayName("returns the page that arrives first")
    void first() throws InterruptedException {
        api.rendezvous(MIRRORS).latency(LATE).latencyOf(winner, AT_ONCE);

        var run = ask(MIRRORS);

        assertThat(run)
                .returned()
                .returnedWith(
                        "the page",
                        winnersName(),
                        FirstOfTest::name,
                        "Only one mirror answered at once. Whose turn it is in the list does not matter, but who is"
                                + " there first.")
                .returnedWith("its text", api.page(winner), page -> page, "The page is not as the server sent it.")
                .askedEachOnce(api.sites(MIRRORS));
    }

    @Test
    @Order(2)
    @DisplayName("returns the page of a single mirror")
    void oneMirror() throws InterruptedException {
        var run = ask(1);

        assertThat(run)
                .returnedWith("the page", api.page(1), page -> page, "")
                .askedEachOnce(api.sites(1))
                .leftNothingBehind();
    }

    @Test
    @Order(3)
    @DisplayName("fails when there is no mirror to ask")
    void noMirror() throws InterruptedException {
        var run = ask(0);

        assertThat(run)
                .failedWith("an IllegalArgumentException", IllegalArgumentException.class::isInstance)
                .leftNothingBehind();
    }

    @Test
    @Order(5)
    @DisplayName("returns its future before the first answer has come")
    void doesNotWait() throws InterruptedException {
        api.answersAfterReturn();

        var run = ask(MIRRORS);

        assertThat(run)
                .returnedBeforeAnyAnswer()
                .keptNobodyWaiting()
                .returnedWith(
                        "the result",
                        "the page of a mirror",
                        page -> api.pages(MIRRORS).contains(page) ? "the page of a mirror" : "another page",
                        "");
    }

    @Test
    @Order(10)
    @DisplayName("asks all mirrors at once")
    void overlaps() throws InterruptedException {
        api.rendezvous(MIRRORS);

        var run = ask(MIRRORS);

        assertThat(run).reachedInFlight(MIRRORS);
    }

    @Test
    @Order(20)
    @DisplayName("ends the requests of those who are too late")
    void losersEnd() throws InterruptedException {
        api.rendezvous(MIRRORS).latency(LATE).latencyOf(winner, AT_ONCE);

        var run = ask(MIRRORS);

        assertThat(run)
                .returned()
                .holds(
                        answered(run) == 1,
                        "Expected the other %d requests to be ended when the first page is there, but the server answered %d of them."
                                .formatted(MIRRORS - 1, answered(run) - 1),
                        "Nobody needs these answers any more. Whoever waits for all of them takes as long as the"
                                + " slowest.")
                .leftNothingBehind()
                .holds(api.asyncSessionIsOpen(), SESSION_CLOSED, OWNER_CLOSES);
    }

    @Test
    @Order(21)
    @DisplayName("ends also the requests that it makes when the first page is there already")
    void answeredBeforeAllAreAsked() throws InterruptedException {
        api.latency(LATE).latencyOf(1, AT_ONCE);

        var run = api.observe(
                () -> mirrors.first(new Pausing(api.sites(MIRRORS), this::awaitFirstAnswer), api.asyncSession()),
                Future::get);

        assertThat(run)
                .returned()
                .holds(
                        notEnded(run) == 1,
                        "Expected also those requests to be ended that were made when the first page was there already,"
                                + " but %d of them were not.".formatted(notEnded(run) - 1),
                        "The answer of the first mirror may be there before the last has been asked. Who ends the"
                                + " requests that are known at that moment forgets those that come after it.")
                .leftNothingBehind();
    }

    @Test
    @Order(30)
    @DisplayName("lets no failure win, however fast it is: the last mirror has the page, the others fail before")
    void fastFailureDoesNotWin() throws InterruptedException {
        others().forEach(mirror -> api.fault(mirror, mirror % 2 == 0 ? Fault.STATUS_500 : Fault.CUT_SHORT));
        api.rendezvous(MIRRORS).latencyOf(winner, Duration.ofMillis(300));

        var run = ask(MIRRORS);

        assertThat(run)
                .passes(tookNoFailure())
                .returnedWith("the page", winnersName(), FirstOfTest::name, "")
                .askedNoneTwice()
                .leftNothingBehind();
    }

    @Test
    @Order(31)
    @DisplayName("ends the requests of those who are too late, also when others have failed")
    void losersEndAfterFailures() throws InterruptedException {
        api.rendezvous(MIRRORS).latency(LATE).latencyOf(winner, Duration.ofMillis(200));
        for (int mirror : others().subList(0, 2)) {
            api.fault(mirror, Fault.STATUS_500).latencyOf(mirror, AT_ONCE);
        }

        var run = ask(MIRRORS);

        assertThat(run)
                .passes(tookNoFailure())
                .returnedWith("the page", winnersName(), FirstOfTest::name, "")
                .holds(
                        answered(run) == 1,
                        "Expected the other requests to be ended when the first page is there, but the server answered %d of them."
                                .formatted(answered(run) - 1),
                        "Nobody needs these answers any more.")
                .leftNothingBehind();
    }

    @Test
    @Order(40)
    @DisplayName("needs no thread but the caller's while the requests are in flight")
    void fewThreads() throws InterruptedException {
        api.latency(LATE);

        var run = api.observe(
                () -> mirrors.first(api.sites(MIRRORS), api.asyncSession()),
                future -> threadsMeanwhile(future, MIRRORS));

        assertThat(run).returned().passes(nobodyWaitedMeanwhile());
    }

    @Test
    @Order(60)
    @DisplayName("fails when all mirrors fail, and names every failure")
    void allFail() throws InterruptedException {
        everyMirror().forEach(mirror -> api.fault(mirror, Fault.STATUS_500));
        api.rendezvous(MIRRORS).latencyOf(winner, Duration.ofMillis(200));

        var run = ask(MIRRORS);

        Optional<Integer> forgotten = everyMirror().stream()
                .filter(mirror -> run.failure().stream()
                        .flatMap(failure -> everythingIn(failure, new HashSet<>()))
                        .noneMatch(cause -> tellsStatusOf(mirror, cause)))
                .findFirst();
        assertThat(run)
                .failedWith("the failures of the mirrors", cause -> true)
                .askedNoneTwice()
                .holds(
                        forgotten.isEmpty(),
                        "Expected what is thrown to tell of every mirror, but the failure of /sites/%d is lost: %s."
                                .formatted(
                                        forgotten.orElse(0),
                                        run.failure().map(FirstOfTest::rootOf).orElse(null)),
                        "Who looks for the reason needs all of them. One failure has a single cause, but any number of"
                                + " suppressed exceptions.")
                .leftNothingBehind();
    }

    private static Check<Object> tookNoFailure() {
        return run -> run.failure()
                .map(failure -> new Finding(
                        "Expected the page of the mirror that has it, but the call failed: %s."
                                .formatted(rootOf(failure)),
                        "That mirror was still to come. A failure is no answer, however fast it is: whoever fails is"
                                + " out of the race, and the others run on."));
    }

    private static List<Integer> everyMirror() {
        return IntStream.rangeClosed(1, MIRRORS).boxed().toList();
    }

    private List<Integer> others() {
        return everyMirror().stream().filter(mirror -> mirror != winner).toList();
    }

    private String winnersName() {
        return "that of /sites/" + winner;
    }

    private static String name(Page page) {
        return "that of " + page.site().getPath().replaceFirst("^/[^/]+", "");
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }

    /** A failure, its causes, what is suppressed in them, their causes, and so on. */
    private static Stream<Throwable> everythingIn(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return Stream.empty();
        }
        return Stream.concat(
                Stream.of(failure),
                Stream.concat(Stream.of(failure.getSuppressed()), Stream.ofNullable(failure.getCause()))
                        .flatMap(cause -> everythingIn(cause, seen)));
    }
}
