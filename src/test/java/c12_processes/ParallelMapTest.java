package c12_processes;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import kata.evidence.Run;
import kata.evidence.Workshop;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c12_processes.ParallelMap · squares from several child processes, in order")
class ParallelMapTest {

    /** A JVM starts in a tenth of a second; on a machine that is very busy it takes many times as long. */
    private static final Duration CHILDREN_START = Duration.ofSeconds(8);

    @RegisterExtension
    final Workshop workshop = new Workshop("square");

    private final ParallelSquares squares = new ParallelMap();
    private final Children children = new Children();

    private Run<List<Long>> map(List<Long> numbers, int processes) throws InterruptedException {
        return workshop.observe(() -> children.during(() -> squares.map(numbers, processes, workshop.port())));
    }

    @Test
    @Order(1)
    @DisplayName("returns 1, 4, 9 for 1, 2, 3 with five processes")
    void oneTwoThree() throws InterruptedException {
        var run = map(List.of(1L, 2L, 3L), 5);

        assertThat(run).returned(List.of(1L, 4L, 9L)).passes(NumberChecks.eachOnce(List.of(1L, 2L, 3L)));
    }

    @Test
    @Order(2)
    @DisplayName("returns the squares in the order of the numbers, and squares each once")
    void completeAndInOrder() throws InterruptedException {
        List<Long> numbers =
                NumberChecks.ofEveryKind(ThreadLocalRandom.current().nextInt(4, 7) * 4 + 3);
        AtomicInteger started = new AtomicInteger();
        CountDownLatch others = new CountDownLatch(4);
        // The first to start is the last of the first five, so the order in which they end is never
        // that of the numbers.
        workshop.onStart(_ -> {
            if (started.incrementAndGet() == 1) {
                await(others);
            } else {
                others.countDown();
            }
        });

        var run = map(numbers, 4);

        assertThat(run).returned(NumberChecks.squares(numbers)).passes(NumberChecks.eachOnce(numbers));
    }

    /** Where nobody else comes, it goes on after a second. */
    private static void await(CountDownLatch others) {
        try {
            others.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Order(3)
    @DisplayName("returns one square for one number")
    void oneNumber() throws InterruptedException {
        List<Long> numbers = NumberChecks.some(1);

        var run = map(numbers, 3);

        assertThat(run).returned(NumberChecks.squares(numbers)).leftNothingBehind();
    }

    @Test
    @Order(4)
    @DisplayName("returns an empty list for no numbers")
    void noNumbers() throws InterruptedException {
        var run = map(List.of(), 3);

        assertThat(run).returned(List.of()).leftNothingBehind();
    }

    @Test
    @Order(5)
    @DisplayName("returns a square for each number also when two of them are equal")
    void equalNumbers() throws InterruptedException {
        List<Long> two = NumberChecks.some(2);
        List<Long> numbers = List.of(two.getFirst(), two.getLast(), two.getFirst());

        var run = map(numbers, 2);

        assertThat(run).returned(NumberChecks.squares(numbers));
    }

    @Test
    @Order(10)
    @DisplayName("has as many squares in the making as processes")
    void overlaps() throws InterruptedException {
        workshop.rendezvous(5).patient(CHILDREN_START);

        var run = map(NumberChecks.some(24), 5);

        assertThat(run).reachedInFlight(5).neverExceededInFlight(5);
    }

    @Test
    @Order(11)
    @DisplayName("squares another number in a later call as if there had been none before, also after one that failed")
    void secondRun() throws InterruptedException {
        List<Long> numbers = NumberChecks.some(2);

        var run = workshop.observe(() -> {
            List<Long> both = new ArrayList<>(squares.map(numbers.subList(0, 1), 1, workshop.port()));
            try {
                squares.map(List.of(NumberChecks.tooLarge()), 1, workshop.port());
            } catch (Exception e) {
                // As it should. What comes next has nothing to do with it.
            }
            both.addAll(squares.map(numbers.subList(1, 2), 1, workshop.port()));
            return both;
        });

        assertThat(run).returned(NumberChecks.squares(numbers)).leftNothingBehind();
    }

    @Test
    @Order(20)
    @DisplayName("does all the work in as many child processes as it is told, each started once")
    void asManyAsTold() throws InterruptedException {
        int processes = ThreadLocalRandom.current().nextBoolean() ? 3 : 4;
        workshop.rendezvousOfOneMoreThan(processes).patient(CHILDREN_START);

        // Divides into equal shares but for one that is missing at the end.
        var run = map(NumberChecks.some(7 * processes - 1), processes);

        assertThat(run).usedProcesses(processes);
    }

    @Test
    @Order(50)
    @DisplayName("has ended its child processes when it returns, and leaves no thread behind")
    void cleansUp() throws InterruptedException {
        workshop.rendezvous(4).patient(CHILDREN_START).onStart(children::note);

        var run = map(NumberChecks.some(12), 4);

        assertThat(run)
                .returned()
                .passes(children.goneAtTheEnd("when the call returned"))
                .leftNothingBehind();
    }

    @Test
    @Order(51)
    @DisplayName("has ended its child processes when it fails, too")
    void endedOnFailure() throws InterruptedException {
        List<Long> numbers = new ArrayList<>(NumberChecks.some(12));
        long tooLarge = NumberChecks.tooLarge();
        numbers.add(tooLarge);
        AtomicInteger others = new AtomicInteger();
        // The failure comes last, so that nothing but the end of the children is left to be waited for.
        workshop.onStart(unit -> {
            children.note(unit);
            if (unit.name().equals(NumberChecks.unit(tooLarge))) {
                awaitUntil(() -> others.get() >= 12 && workshop.inFlight() == 1);
            } else {
                others.incrementAndGet();
            }
        });

        var run = map(numbers, 4);

        assertThat(run)
                .failedWith("the failure of a number", _ -> true)
                .passes(children.goneAtTheEnd("when the call failed"))
                .leftNothingBehind();
    }

    /** Where it does not become true, it goes on all the same. */
    private static void awaitUntil(Callable<Boolean> condition) {
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofSeconds(5))
                    .until(condition);
        } catch (ConditionTimeoutException e) {
            // Then the others wait for this one.
        }
    }

    @Test
    @Order(60)
    @DisplayName("fails when a number cannot be squared, tells which, and leaves nothing behind")
    void failsLoudly() throws InterruptedException {
        long tooLarge = NumberChecks.tooLarge();
        List<Long> numbers = new ArrayList<>(NumberChecks.some(12));
        numbers.add(tooLarge);
        Collections.swap(numbers, 12, ThreadLocalRandom.current().nextInt(13));

        workshop.onStart(children::note);

        var run = map(numbers, 4);

        String words = tooLarge + " is too large to be squared";
        assertThat(run)
                .failedWith(
                        "\"%s\"".formatted(words),
                        cause -> String.valueOf(cause.getMessage()).contains(words))
                .passes(children.goneAtTheEnd("when the call failed"))
                .leftNothingBehind();
    }

    @Test
    @Order(61)
    @DisplayName("fails when a child is killed in the middle, and leaves nothing behind")
    void killed() throws InterruptedException {
        AtomicBoolean first = new AtomicBoolean(true);
        workshop.onStart(unit -> {
            children.note(unit);
            if (first.getAndSet(false)) {
                Killed.inTheMiddleOf(unit);
            }
        });

        var run = map(NumberChecks.some(12), 3);

        assertThat(run)
                .failedWith("the death of a child", _ -> true)
                .passes(children.goneAtTheEnd("when the call failed"))
                .leftNothingBehind();
    }

    @Test
    @Order(70)
    @DisplayName("ends its children when it is interrupted, and passes the interrupt on")
    void interrupted() throws InterruptedException {
        workshop.rendezvous(3).patient(CHILDREN_START).interruptAtRendezvous().onStart(children::note);

        List<Long> numbers = NumberChecks.some(30);

        var run = map(numbers, 3);

        assertThat(run)
                .passedOnTheInterrupt()
                .failedOrReturned(NumberChecks.squares(numbers))
                .passes(children.goneAtTheEnd("when the interrupt was passed on"))
                .leftNothingBehind();
    }
}
