package kata.interleave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kata.Todo;
import kata.interleave.subjects.Banking;
import kata.interleave.subjects.Banking.Account;
import kata.interleave.subjects.Banks;
import kata.interleave.subjects.Buffering;
import kata.interleave.subjects.Buffers;
import kata.interleave.subjects.Counting;
import kata.interleave.subjects.Everything;
import kata.interleave.subjects.NotWritten;
import kata.interleave.subjects.Oddities;
import kata.interleave.subjects.RightCounters;
import kata.interleave.subjects.WrongCounters;
import kata.interleave.subjects.several.OfItsOwn;
import kata.interleave.subjects.several.Tally;
import kata.interleave.subjects.several.TallyFullException;
import kata.interleave.subjects.several.TwoFiles;
import kata.interleave.subjects.several.Visit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An interleaver")
class InterleaverTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("right")
    @DisplayName("accepts what is right, in every style:")
    void accepts(Subject subject) throws InterruptedException {
        Outcome outcome = subject.explore();

        assertThat(outcome.wrong()).as(outcome.story()).isEmpty();
    }

    static Stream<Subject> right() {
        return Subject.all().filter(Subject::right);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    @DisplayName("finds what is wrong:")
    void finds(Subject subject) throws InterruptedException {
        assertThat(subject.explore().isRight()).isFalse();
    }

    static Stream<Subject> wrong() {
        return Subject.all().filter(subject -> !subject.right());
    }

    @Test
    @DisplayName("finds a race that needs two increments in each thread")
    void severalActions() throws InterruptedException {
        Outcome outcome = Interleaver.<Counting>of(Oddities.MonitorReplaced.class)
                .fresh()
                .threads(2, counter -> {
                    counter.increment();
                    counter.increment();
                })
                .expect("the count", 4, Counting::value)
                .explore();

        assertThat(outcome.isRight()).isFalse();
    }

    @Test
    @DisplayName("finds a race that needs three threads")
    void threeThreads() throws InterruptedException {
        Outcome outcome = Interleaver.<Counting>of(Oddities.MonitorReplaced.class)
                .fresh()
                .threads(3, Counting::increment)
                .expect("the count", 3, Counting::value)
                .explore();

        assertThat(outcome.isRight()).isFalse();
        assertThat(outcome.story()).contains("thread C");
    }

    @Test
    @DisplayName("accepts three threads that are right")
    void threeThreadsInStep() throws InterruptedException {
        Outcome outcome = Interleaver.<Counting>of(RightCounters.SynchronizedMethods.class)
                .fresh()
                .threads(3, Counting::increment)
                .expect("the count", 3, Counting::value)
                .explore();

        assertThat(outcome.wrong()).isEmpty();
    }

    @Test
    @DisplayName("lets either thread begin, where they do different things")
    void eitherBegins() throws InterruptedException {
        Outcome outcome = Interleaver.<Counting>of(RightCounters.Atomic.class)
                .given(learners -> new Seen(learners.make(), new AtomicReference<>()))
                .thread(seen -> seen.counter().increment())
                .thread(seen -> seen.value().set(seen.counter().value()))
                .expect("the value that was seen", 1, seen -> seen.value().get())
                .explore();

        assertThat(outcome.wrong())
                .contains("Expected the value that was seen to be 1 in whatever order the threads take their steps,"
                        + " but it was 0.");
    }

    private record Seen(Counting counter, AtomicReference<Integer> value) {}

    @Test
    @DisplayName("hands arguments to the constructor")
    void constructorArguments() throws InterruptedException {
        Outcome outcome = Interleaver.<Counting>of(Oddities.StartsAt.class)
                .fresh(40L)
                .threads(2, Counting::increment)
                .expect("the count", 42, Counting::value)
                .explore();

        assertThat(outcome.wrong()).isEmpty();
    }

    @Test
    @DisplayName("says that there is no such constructor")
    void noSuchConstructor() throws InterruptedException {
        Outcome outcome = Interleaver.<Counting>of(Oddities.StartsAt.class)
                .fresh("forty")
                .threads(2, Counting::increment)
                .explore();

        assertThat(outcome.wrong().orElseThrow()).contains("StartsAt has no constructor for (\"forty\")");
    }

    @Test
    @DisplayName(
            "looks into a superclass that is the learner's own, beside an interface and an exception that are as well")
    void relatives() throws InterruptedException {
        Outcome outcome = Interleaver.<Tally>of(OfItsOwn.class)
                .fresh()
                .threads(2, tally -> {
                    assertThatThrownBy(() -> tally.visit(new Visit(""))).hasMessage("\"\" is not let in");
                    tally.visit(new Visit("Ada"));
                })
                .expect("the visits", 2, Tally::visits)
                .explore();

        assertThat(outcome.isRight()).isFalse();
        assertThat(outcome.story()).contains("Register.java:");
    }

    @Test
    @DisplayName("looks into the learner's other files, and shares what the contract speaks of")
    void severalFiles() throws InterruptedException {
        Outcome outcome = Interleaver.<Tally>of(TwoFiles.class)
                .fresh()
                .threads(2, tally -> tally.visit(new Visit("Ada")))
                .expect("the visits", 2, Tally::visits)
                .explore();

        assertThat(outcome.isRight()).isFalse();
        assertThat(outcome.story()).contains("Cell.java:");
    }

    @Test
    @DisplayName("shares exceptions with the test")
    void exceptions() throws InterruptedException {
        Outcome outcome = Interleaver.<Tally>of(TwoFiles.class)
                .fresh()
                .thread(tally -> {
                    try {
                        for (int i = 0; i < 3; i++) {
                            tally.visit(new Visit("Ada"));
                        }
                    } catch (TallyFullException e) {
                        // as expected
                    }
                })
                .expect("the visits", 2, Tally::visits)
                .explore();

        assertThat(outcome.wrong()).isEmpty();
    }

    @Test
    @DisplayName("changes nothing of what the code does")
    void everything() throws InterruptedException {
        String expected = new Everything().get();

        Outcome outcome = Interleaver.<Supplier<String>>of(Everything.class)
                .given(learners -> new Said(learners.make(), new AtomicReference<>()))
                .thread(said -> said.text().set(said.everything().get()))
                .expect("what it said", expected, said -> said.text().get())
                .explore();

        assertThat(outcome.wrong()).isEmpty();
    }

    private record Said(Supplier<String> everything, AtomicReference<String> text) {}

    @Test
    @DisplayName("passes a stub's Todo on")
    void todo() {
        Scenario<Counting> scenario =
                Interleaver.<Counting>of(NotWritten.class).fresh().threads(2, Counting::increment);

        assertThatExceptionOfType(Todo.class).isThrownBy(scenario::explore).withMessage("a counter");
    }

    @Test
    @DisplayName("passes a Todo on from where the result is asked for")
    void todoInTheAnswer() {
        Scenario<Counting> scenario = Interleaver.<Counting>of(NotWritten.class)
                .fresh()
                .expect("the count", 0, Counting::value)
                .thread(counter -> {});

        assertThatExceptionOfType(Todo.class).isThrownBy(scenario::explore);
    }

    @Test
    @DisplayName("reports what a thread throws")
    void thrown() throws InterruptedException {
        Outcome outcome = Interleaver.<Counting>of(Oddities.ThrowsWhenEven.class)
                .fresh()
                .threads(2, Counting::increment)
                .explore();

        assertThat(outcome.wrong().orElseThrow())
                .matches("Expected thread \\w to return in whatever order the threads take their steps, but it threw"
                        + " java\\.lang\\.IllegalStateException: even \\(Oddities\\.java:\\d+\\)\\.");
    }

    @Test
    @DisplayName("reports what the constructor throws")
    void thrownByTheConstructor() throws InterruptedException {
        Outcome outcome = Interleaver.<Counting>of(Oddities.FailsInConstructor.class)
                .fresh()
                .threads(2, Counting::increment)
                .explore();

        assertThat(outcome.wrong().orElseThrow())
                .startsWith("Expected the object to be made, but it threw java.lang.IllegalStateException: not today");
    }

    @Test
    @DisplayName("gives up a thread that waits too long")
    void endless() throws InterruptedException {
        assertThat(endless(Oddities.PatientForMinutes.class))
                .startsWith("Expected all threads to end, but after 1,000 ms some have not:\n"
                        + "  Thread A is at Oddities.java:");
    }

    @Test
    @DisplayName("gives up a thread that spins for ever")
    void endlessReading() throws InterruptedException {
        assertThat(endless(Oddities.EndlessReading.class))
                .startsWith("Expected all threads to end, but after 1,000 ms some have not:\n"
                        + "  Thread A is at Oddities.java:");
    }

    private static String endless(Class<? extends Counting> type) throws InterruptedException {
        return Interleaver.<Counting>of(type)
                .fresh()
                .threads(2, Counting::increment)
                .giveUpAfter(Duration.ofSeconds(1))
                .explore()
                .wrong()
                .orElseThrow();
    }

    @Test
    @DisplayName("lets a thread have the lock that another takes again and again")
    void greedy() throws InterruptedException {
        Outcome outcome = Interleaver.<Counting>of(Oddities.AsksAgainAndAgain.class)
                .fresh()
                .thread(Counting::value)
                .thread(Counting::increment)
                .explore();

        assertThat(outcome.wrong()).isEmpty();
    }

    @Test
    @DisplayName("gives up an answer that does not come")
    void answerWaits() throws InterruptedException {
        Outcome outcome = Interleaver.<Counting>of(Oddities.AnswerWaits.class)
                .fresh()
                .threads(2, Counting::increment)
                .expect("the count", 0, Counting::value)
                .giveUpAfter(Duration.ofSeconds(1))
                .explore();

        assertThat(outcome.wrong().orElseThrow()).contains("it did not return (Oddities.java:");
    }

    @Test
    @DisplayName("finds, where time stands still, who tells nobody and looks again when some time is over")
    void looksAgain() throws InterruptedException {
        Outcome outcome = Interleaver.<Buffering>of(Buffers.LooksAgain.class)
                .fresh()
                .thread(buffer -> buffer.put(1))
                .thread(Buffering::take)
                .whereTimeStandsStill()
                .explore();

        assertThat(outcome.wrong().orElseThrow())
                .matches("Expected all threads to end before a limit of time is over, but thread B waits, and nobody"
                        + " wakes it up:\n  Thread B waits in Object\\.wait\\(1\\) \\(Buffers\\.java:\\d+\\)\\.");
    }

    @Test
    @DisplayName("lets threads that wait with a limit get out of each other's way, however late one wakes up")
    void outOfTheWay() throws InterruptedException {
        AtomicInteger most = new AtomicInteger();
        Outcome outcome;
        try (Busy _ = new Busy(3 * Runtime.getRuntime().availableProcessors())) {
            outcome = Interleaver.<Banking>of(Banks.TriedForAWhile.class)
                    .given(learners -> new TwoAccounts(learners.make()))
                    .thread(two -> two.bank().transfer(two.one(), two.other(), 10))
                    .thread(two -> two.bank().transfer(two.other(), two.one(), 30))
                    .check(two -> {
                        most.accumulateAndGet(two.tries().get(), Math::max);
                        return Optional.empty();
                    })
                    .explore();
        }

        assertThat(outcome.wrong()).isEmpty();
        assertThat(most.get()).isLessThan(30);
    }

    private record TwoAccounts(Banking bank, AtomicInteger tries, Account one, Account other) {

        TwoAccounts(Banking bank) {
            this(bank, new AtomicInteger());
        }

        private TwoAccounts(Banking bank, AtomicInteger tries) {
            this(
                    bank,
                    tries,
                    new Account(1, 100, new CountingLock(tries)),
                    new Account(2, 100, new CountingLock(tries)));
        }
    }

    /** Threads that leave no processor to those who wake up. */
    private static final class Busy implements AutoCloseable {

        private final AtomicBoolean over = new AtomicBoolean();

        Busy(int count) {
            for (int i = 0; i < count; i++) {
                Thread.ofPlatform().daemon().start(this::spin);
            }
        }

        private void spin() {
            while (!over.get()) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void close() {
            over.set(true);
        }
    }

    /** Counts how often somebody has tried. */
    private static final class CountingLock extends ReentrantLock {

        private final transient AtomicInteger tries;

        CountingLock(AtomicInteger tries) {
            this.tries = tries;
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
            tries.incrementAndGet();
            return super.tryLock(time, unit);
        }
    }

    @Test
    @DisplayName("finds two threads in an object of which a test says that it is not thread-safe")
    void notThreadSafe() throws InterruptedException {
        Outcome outcome = Interleaver.<Counting>of(RightCounters.Atomic.class)
                .fresh()
                .threads(2, Counting::increment)
                .notThreadSafe(AtomicInteger.class, Set.of("get"), Set.of("incrementAndGet"))
                .explore();

        assertThat(outcome.wrong().orElseThrow())
                .startsWith("Expected no two threads to be inside the same AtomicInteger at once");
    }

    @Test
    @DisplayName("tries every order with one switch, and with two")
    void orders() throws InterruptedException {
        Outcome outcome = Interleaver.<Counting>of(WrongCounters.Plain.class)
                .fresh()
                .threads(2, Counting::increment)
                .check(counter -> Optional.empty())
                .explore();

        // AABB; A|BBA, with a switch after the first step of A; A|B|AB, with another one after the first of B.
        assertThat(outcome.orders()).isEqualTo(3);
    }
}
