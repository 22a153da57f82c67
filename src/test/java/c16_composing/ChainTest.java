package c16_composing;

import static kata.evidence.Evidence.assertThat;
import static kata.interleave.OutcomeAssert.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import kata.evidence.Run;
import kata.evidence.Workshop;
import kata.interleave.Interleaver;
import kata.interleave.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c16_composing.Chain · the second call needs the first one's answer, and many chains run at once")
class ChainTest {

    @RegisterExtension
    final Workshop workshop = new Workshop("call");

    private final Reading reading = new Chain();
    private final List<String> titles = someTitles(ThreadLocalRandom.current().nextInt(12, 20));
    private Steps steps;
    private Library library;

    @BeforeEach
    void open() {
        // Nothing is answered before the method has returned.
        workshop.stuckAfter(Duration.ofSeconds(4))
                .rendezvous(1)
                .holding(call -> false)
                .untilReturn(() -> {});
        steps = new Steps(workshop);
        library = new Library(steps::begin);
    }

    @AfterEach
    void close() {
        steps.close();
    }

    private Run<List<String>> read(List<String> titles) throws InterruptedException {
        return workshop.observe(() -> reading.read(titles, library), steps::await);
    }

    /** Nothing is answered before all books are being looked up. */
    private Run<List<String>> readHeld() throws InterruptedException {
        workshop.rendezvous(titles.size());
        return read(titles);
    }

    @Test
    @Order(1)
    @DisplayName("returns the texts in the order of the titles, and makes each call once")
    void completeAndInOrder() throws InterruptedException {
        var run = read(titles);

        assertThat(run)
                .returned(library.texts(titles))
                .didEachOnce(calls(titles))
                .passes(steps.nobodyWaited());
    }

    @Test
    @Order(2)
    @DisplayName("reads one book")
    void oneBook() throws InterruptedException {
        List<String> one = titles.subList(0, 1);

        var run = read(one);

        assertThat(run).returned(library.texts(one)).didEachOnce(calls(one)).leftNothingBehind();
    }

    @Test
    @Order(3)
    @DisplayName("returns an empty list for no titles")
    void noBooks() throws InterruptedException {
        var run = read(List.of());

        assertThat(run).returned(List.of()).leftNothingBehind();
    }

    @Test
    @Order(5)
    @DisplayName("returns its future before the first answer has come")
    void doesNotWait() throws InterruptedException {
        var run = readHeld();

        assertThat(run).returnedBeforeAnyAnswer().keptNobodyWaiting().returned(library.texts(titles));
    }

    @Test
    @Order(10)
    @DisplayName("looks all books up at once")
    void firstCallsOverlap() throws InterruptedException {
        var run = readHeld();

        assertThat(run).reachedInFlight(titles.size());
    }

    @Test
    @Order(11)
    @DisplayName("has all books brought at once, when all have been found")
    void secondCallsOverlap() throws InterruptedException {
        Set<String> fetches = fetches(titles);
        steps.hold(fetches, fetches);

        var run = read(titles);

        assertThat(run)
                .returned()
                .passes(steps.begunMeanwhile(
                        "Its book had been found. It waits for another book, although the chains do not depend on each"
                                + " other."))
                .reachedInFlight(titles.size());
    }

    @Test
    @Order(12)
    @DisplayName("has a book brought as soon as it has been found, while others are still being looked up")
    void slowFirstCalls() throws InterruptedException {
        var run = readWithLate();

        assertThat(run)
                .returned()
                .passes(steps.begunMeanwhile(
                        "Its book had been found, but another had not. A second call waits for its own first call, and"
                                + " for nothing else: chain it there, and not behind all first calls."))
                .returned(library.texts(titles));
    }

    /** The first book and the last are found only when all others are being brought. */
    private Run<List<String>> readWithLate() throws InterruptedException {
        List<String> others = titles.subList(1, titles.size() - 1);
        steps.hold(Set.of("find " + titles.getFirst(), "find " + titles.getLast()), fetches(others));
        return read(titles);
    }

    @Test
    @Order(13)
    @DisplayName("completes the texts also when calls are answered while it still makes others, in whatever order")
    void completeInEveryOrder() throws InterruptedException {
        Outcome outcome = Interleaver.<Reading>of(Chain.class)
                .given(learners -> new Visit(learners.make()))
                .thread(Visit::call)
                .thread(Visit::doTheRest)
                .check(Visit::complaint)
                .explore();

        assertThat(outcome).isRightInEveryOrder(EverySecond.TWO_THREADS);
    }

    /** A visit to the library for three books, in which every second call is answered when it has been made. */
    private static final class Visit {

        private final EverySecond<List<String>> calls = new EverySecond<>();
        private final Library library = new Library(calls::begin);
        private final List<String> titles = someTitles(3);
        private final Reading reading;

        Visit(Reading reading) {
            this.reading = reading;
        }

        void call() {
            calls.call(() -> reading.read(titles, library));
        }

        void doTheRest() {
            calls.doThem();
        }

        Optional<String> complaint() {
            return calls.complaint("the list of texts", library.texts(titles));
        }
    }

    @Test
    @Order(20)
    @DisplayName("needs no thread but the caller's while the books are looked up")
    void fewThreads() throws InterruptedException {
        Set<String> finds = titles.stream().map(title -> "find " + title).collect(Collectors.toSet());
        steps.hold(finds, finds);

        var run = read(titles);

        assertThat(run).returned().passes(steps.nobodyWaitedMeanwhile()).leftNothingBehind();
    }

    @Test
    @Order(21)
    @DisplayName("has nobody wait for the second calls either")
    void nobodyWaitsLater() throws InterruptedException {
        Set<String> fetches = fetches(titles);
        steps.hold(fetches, fetches);

        var run = read(titles);

        assertThat(run).returned().passes(steps.nobodyWaitedMeanwhile()).leftNothingBehind();
    }

    @Test
    @Order(60)
    @DisplayName("fails when a book is not found, and tells which")
    void findFails() throws InterruptedException {
        fails("find " + titles.get(ThreadLocalRandom.current().nextInt(titles.size())));
    }

    @Test
    @Order(61)
    @DisplayName("fails when a book cannot be brought, and tells which")
    void fetchFails() throws InterruptedException {
        fails("fetch " + titles.get(ThreadLocalRandom.current().nextInt(titles.size())));
    }

    private void fails(String call) throws InterruptedException {
        steps.failing(call);

        var run = read(titles);

        assertThat(run)
                .failedWith(
                        "the failure of \"%s\"".formatted(call),
                        cause -> String.valueOf(cause.getMessage()).contains(Steps.failureOf(call)))
                .noted(
                        "what was to be fetched that had not been found",
                        List.of(),
                        library.unknown(),
                        "A book that is not found is not fetched. There is no shelf mark: what is to be done with one"
                                + " is left out, and the failure goes on.")
                .leftNothingBehind();
    }

    private static Set<String> fetches(List<String> titles) {
        return titles.stream().map(title -> "fetch " + title).collect(Collectors.toSet());
    }

    private static List<String> calls(List<String> titles) {
        List<String> calls = new ArrayList<>(fetches(titles));
        titles.forEach(title -> calls.add("find " + title));
        return calls;
    }

    private static List<String> someTitles(int count) {
        Set<String> titles = new HashSet<>();
        while (titles.size() < count) {
            titles.add("B" + ThreadLocalRandom.current().nextInt(100, 1_000));
        }
        // As they come out of a set they would be in the order of any other set or map.
        List<String> shuffled = new ArrayList<>(titles);
        Collections.shuffle(shuffled);
        return List.copyOf(shuffled);
    }

    /** Shelf marks and texts are different each time, so that only who has asked knows them. */
    private static final class Library implements Archive {

        private final EverySecond.Beginning steps;
        private final int year = ThreadLocalRandom.current().nextInt(1_000, 10_000);
        private final Map<String, String> told = new ConcurrentHashMap<>();
        private final Queue<String> unknown = new ConcurrentLinkedQueue<>();

        Library(EverySecond.Beginning steps) {
            this.steps = steps;
        }

        List<String> texts(List<String> titles) {
            return titles.stream().map(this::text).toList();
        }

        /** The shelf marks that were asked for and are none. */
        List<String> unknown() {
            return List.copyOf(unknown);
        }

        private String text(String title) {
            return "%s, edition of %d".formatted(title, year);
        }

        @Override
        public CompletableFuture<String> find(String title) {
            String shelfMark = "%d/%s".formatted(year, title);
            told.put(shelfMark, title);
            return steps.begin("find " + title, shelfMark);
        }

        @Override
        public CompletableFuture<String> fetch(String shelfMark) {
            String title = shelfMark == null ? null : told.get(shelfMark);
            if (title == null) {
                unknown.add("shelf mark " + shelfMark);
                return CompletableFuture.failedFuture(new IllegalArgumentException("No such shelf mark: " + shelfMark));
            }
            return steps.begin("fetch " + title, text(title));
        }
    }
}
