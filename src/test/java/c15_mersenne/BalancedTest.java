package c15_mersenne;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.Gauge;
import kata.evidence.Run;
import kata.evidence.Unit;
import kata.evidence.Workshop;
import kata.interleave.Encounters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c15_mersenne.Balanced · many exponents on all processors, dearest first")
class BalancedTest {

    private static final Duration HELD = Duration.ofSeconds(14);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration STUCK = Duration.ofSeconds(4);

    @RegisterExtension
    final Workshop workshop = new Workshop("test");

    private final PrimeSearch search = new Balanced();

    /** Not this machine's number, so that it must be the one handed in. */
    private final int processors = ThreadLocalRandom.current().nextInt(3, 7);

    private final int salt = ThreadLocalRandom.current().nextInt(1, 1_000);

    @Test
    @Order(1)
    @DisplayName(
            "tests each exponent once, also one that stands there twice, and returns the verdicts in the order asked")
    void inOrder() throws InterruptedException {
        // So many that a queue of a hundred has no room for them.
        List<Integer> exponents = someExponents(150);
        exponents.add(7, exponents.get(20));

        var run = workshop.observe(() -> search.search(exponents, this::test, processors));

        assertThat(run)
                .returned(verdicts(exponents))
                .noted(
                        "the exponents tested, sorted,",
                        exponents.stream().sorted().toList(),
                        tested(run),
                        "Each exponent is tested once for each time that it stands in the list.");
    }

    @Test
    @Order(1)
    @DisplayName("tests other exponents in a second call as if there had been no first")
    void secondCall() throws InterruptedException {
        List<Integer> exponents = someExponents(20);

        var run = workshop.observe(() -> {
            List<Verdict> verdicts = new ArrayList<>(search.search(exponents.subList(0, 10), this::test, processors));
            verdicts.addAll(search.search(exponents.subList(10, 20), this::test, processors));
            return verdicts;
        });

        assertThat(run)
                .returned(verdicts(exponents))
                .noted(
                        "the exponents tested, sorted,",
                        exponents.stream().sorted().toList(),
                        tested(run),
                        "What belongs to a call, and is kept in a field, is still there in the next one. Make it anew"
                                + " in each call.");
    }

    @Test
    @Order(2)
    @DisplayName("returns no verdict for no exponents")
    void noExponents() throws InterruptedException {
        var run = workshop.observe(() -> search.search(List.of(), this::test, processors));

        assertThat(run).returned(List.of()).leftNothingBehind();
    }

    @Test
    @Order(3)
    @DisplayName("tests a single exponent")
    void oneExponent() throws InterruptedException {
        List<Integer> exponents = someExponents(1);

        var run = workshop.observe(() -> search.search(exponents, this::test, processors));

        assertThat(run).returned(verdicts(exponents)).leftNothingBehind();
    }

    @Test
    @Order(10)
    @DisplayName("runs as many tests at once as there are processors, and never more")
    void overlaps() throws InterruptedException {
        List<Integer> exponents = someExponents(20);

        var run =
                workshop.rendezvous(processors).observe(() -> search.search(exponents, this::lastingTest, processors));

        assertThat(run).reachedInFlight(processors).neverExceededInFlight(processors);
    }

    @Test
    @Order(11)
    @DisplayName("runs one test at a time when there is one processor")
    void oneProcessor() throws InterruptedException {
        List<Integer> exponents = someExponents(6);

        var run = workshop.observe(() -> search.search(exponents, this::lastingTest, 1));

        assertThat(run).returned(verdicts(exponents)).neverExceededInFlight(1);
    }

    @Test
    @Order(20)
    @DisplayName("leaves no processor idle while half of the exponents wait, although all but one are busy to the end")
    void keepsBusy() throws InterruptedException {
        List<Integer> exponents = someExponents(30);
        VirtualProcessors[] virtual = new VirtualProcessors[1];

        var run = workshop.observe(() -> {
            virtual[0] = virtual(processors, exponents, processors - 1);
            return search.search(exponents, virtual[0], processors);
        });

        assertThat(run).returned(verdicts(exponents)).passes(virtual[0].wereBusyWhileHalfTheWorkWaited());
    }

    @Test
    @Order(30)
    @DisplayName("begins with the dearest exponents, and takes the dearest that waits whenever a processor is free")
    void dearestFirst() throws InterruptedException {
        List<Integer> exponents = someExponents(15);
        // The dearest comes last: whoever takes them as they come has to do it when all else is done. And the third
        // power
        // of these does not fit into a long.
        exponents.addAll(List.of(24_036_583, 20_996_011));
        VirtualProcessors[] virtual = new VirtualProcessors[1];

        var run = workshop.observe(() -> {
            virtual[0] = virtual(3, exponents, 0);
            return search.search(exponents, virtual[0], 3);
        });

        assertThat(run)
                .returned(verdicts(exponents))
                .passes(virtual[0].wereBusyWhileHalfTheWorkWaited())
                .passes(virtual[0].tookTheDearestFirst());
    }

    @Test
    @Order(31)
    @DisplayName("loses nothing and tests each exponent once when threads meet wherever they change the same thing")
    void losesNothing() throws InterruptedException {
        List<Integer> exponents = someExponents(20);
        Encounters<PrimeSearch> encounters = Encounters.of(Balanced.class);

        var run = workshop.rendezvous(processors)
                .observe(() -> encounters.make().search(exponents, this::test, processors));

        assertThat(run)
                .passes(encounters.noneInACollection())
                .returned(verdicts(exponents))
                .noted(
                        "the exponents tested, sorted,",
                        exponents.stream().sorted().toList(),
                        tested(run),
                        "Each exponent is tested once for each time that it stands in the list. Where several threads"
                                + " count on in the same variable, two of them may get the same number.");
    }

    @Test
    @Order(40)
    @DisplayName("leaves the list as it is, even one that cannot be changed")
    void leavesTheList() throws InterruptedException {
        List<Integer> exponents = List.copyOf(someExponents(12));

        var run = workshop.observe(() -> search.search(exponents, this::test, processors));

        assertThat(run).returned(verdicts(exponents));
    }

    @Test
    @Order(50)
    @DisplayName("leaves no thread behind")
    void cleansUp() throws InterruptedException {
        List<Integer> exponents = someExponents(20);

        var run = workshop.observe(() -> search.search(exponents, this::test, processors));

        assertThat(run).returned(verdicts(exponents)).leftNothingBehind();
    }

    @Test
    @Order(60)
    @DisplayName("fails when a test fails, says why, and leaves nothing behind")
    void failsLoudly() throws InterruptedException {
        List<Integer> exponents = someExponents(20);
        int failing = exponents.get(ThreadLocalRandom.current().nextInt(20));
        String reason = "no memory for 2^%d - 1".formatted(failing);

        var run = workshop.observe(() -> search.search(
                exponents,
                exponent -> {
                    boolean prime = test(exponent);
                    if (exponent == failing) {
                        throw new IllegalStateException(reason);
                    }
                    return prime;
                },
                processors));

        long times =
                tested(run).stream().filter(exponent -> exponent == failing).count();
        assertThat(run)
                .failedWith("\"%s\"".formatted(reason), cause -> reason.equals(cause.getMessage()))
                .holds(
                        times == 1,
                        "Expected the exponent whose test fails to be tested once, but it was tested %d times."
                                .formatted(times),
                        "Trying again is for whoever called to decide.")
                .leftNothingBehind();
    }

    @Test
    @Order(61)
    @DisplayName("when a test fails, waits for those that still run before it ends")
    void waitsAfterAFailure() throws InterruptedException {
        List<Integer> exponents = someExponents(12);
        // The dearest is among those that begin, and here it is asked for first as well.
        exponents.addFirst(4_423);
        String reason = "no memory for 2^4423 - 1";
        Lingering[] tests = new Lingering[1];

        var run = workshop.observe(() -> {
            tests[0] = Lingering.untilFailure(workshop.gauge(), processors, 4_423, reason, this::isPrime);
            return searchTo(exponents, tests[0]);
        });

        assertThat(run)
                .failedWith("\"%s\"".formatted(reason), cause -> reason.equals(cause.getMessage()))
                .passes(tests[0].hadEnded());
    }

    @Test
    @Order(62)
    @DisplayName("fails when all tests fail with an Error: a failure takes no processor away from the others for ever")
    void allFail() throws InterruptedException {
        List<Integer> exponents = someExponents(20);
        String reason = "no room on the stack for any of them";

        var run = workshop.stuckAfter(STUCK)
                .observe(() -> search.search(
                        exponents,
                        exponent -> {
                            try (Gauge.Mark _ = workshop.gauge().start(Integer.toString(exponent))) {
                                throw new StackOverflowError(reason);
                            }
                        },
                        processors));

        assertThat(run)
                .failedWith("\"%s\"".formatted(reason), cause -> reason.equals(cause.getMessage()))
                .leftNothingBehind();
    }

    @Test
    @Order(70)
    @DisplayName("ends soon when it is interrupted, and the tests with it")
    void interruptible() throws InterruptedException {
        List<Integer> exponents = someExponents(20);
        // Afterwards all tests end, so that an answer that goes on comes to its end.
        CountDownLatch over = new CountDownLatch(1);
        long latest = System.nanoTime() + HELD.toNanos();

        var run = workshop.rendezvous(processors)
                .interruptAtRendezvous()
                .observe(() -> search.search(
                        exponents,
                        exponent -> {
                            try (Gauge.Mark _ = workshop.gauge().start(Integer.toString(exponent))) {
                                return over.await(latest - System.nanoTime(), TimeUnit.NANOSECONDS);
                            }
                        },
                        processors));

        assertThat(run)
                .holds(
                        run.wall().compareTo(SOON) < 0,
                        "Expected the search to end soon after the interrupt, but it went on for %,d ms."
                                .formatted(run.wall().toMillis()),
                        "Here each test goes on until it is interrupted. Closing a pool waits for everything that has"
                            + " been submitted, for days if need be; shutdownNow drops what waits and interrupts what"
                            + " runs. Threads of your own have to be interrupted one by one.")
                // Between the first that is interrupted and the last, somebody may have taken the next.
                .holds(
                        run.units().size() <= 2 * processors,
                        "Expected no other tests to begin after the interrupt, but of 20 exponents %d were begun."
                                .formatted(run.units().size()),
                        "%d were being tested when it came. Whoever is interrupted takes no other exponent."
                                .formatted(processors))
                .passedOnTheInterrupt()
                .leftNothingBehind();
    }

    @Test
    @Order(71)
    @DisplayName("when it is interrupted, waits for the tests that it interrupts before it ends")
    void waitsAfterAnInterrupt() throws InterruptedException {
        List<Integer> exponents = someExponents(20);
        Lingering[] tests = new Lingering[1];

        var run = workshop.observe(() -> {
            tests[0] = Lingering.untilInterrupted(workshop.gauge(), processors, this::isPrime);
            return searchTo(exponents, tests[0]);
        });

        assertThat(run)
                .passedOnTheInterrupt()
                .failedOrReturned(verdicts(exponents))
                .passes(tests[0].hadEnded());
    }

    private List<Verdict> searchTo(List<Integer> exponents, Lingering tests) throws Exception {
        try {
            return search.search(exponents, tests, processors);
        } finally {
            tests.searchHasEnded();
        }
    }

    private VirtualProcessors virtual(int processors, List<Integer> exponents, int endless) {
        return new VirtualProcessors(workshop.gauge(), processors, exponents.size(), endless, this::isPrime);
    }

    private boolean test(int exponent) throws InterruptedException {
        try (Gauge.Mark _ = workshop.gauge().start(Integer.toString(exponent))) {
            return isPrime(exponent);
        }
    }

    /** Takes a while, so that one too many would be seen. */
    private boolean lastingTest(int exponent) throws InterruptedException {
        try (Gauge.Mark _ = workshop.gauge().start(Integer.toString(exponent))) {
            new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
            return isPrime(exponent);
        }
    }

    /** Not the truth, but something that an answer cannot know. */
    private boolean isPrime(int exponent) {
        return Integer.hashCode(exponent * salt) % 3 == 0;
    }

    private List<Verdict> verdicts(List<Integer> exponents) {
        return exponents.stream()
                .map(exponent -> new Verdict(exponent, isPrime(exponent)))
                .toList();
    }

    /** Different ones in any order, none of them larger than 4,000. */
    private static List<Integer> someExponents(int count) {
        List<Integer> exponents = Stream.generate(
                        () -> ThreadLocalRandom.current().nextInt(2, 4_000))
                .distinct()
                .limit(count)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(exponents);
        return exponents;
    }

    private static List<Integer> tested(Run<?> run) {
        return run.units().stream()
                .map(Unit::name)
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }
}
