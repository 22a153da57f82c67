package c13_coroutines;

import static kata.evidence.Evidence.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import kata.Gauge;
import kata.evidence.Run;
import kata.evidence.Workshop;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c13_coroutines.Interleave · several coroutines in turn")
class InterleaveTest {

    private static final String NAMES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String TURNS =
            "Who has had a step goes to the end of the queue, behind all others; who has ended does not come back. So"
                    + " the first of the queue is always the one that has waited longest.";
    private static final String OTHERS =
            "Whoever is left when one fails will never be resumed again, but has files open and finally blocks to run:"
                    + " close them all, also when closing one of them fails.";

    @RegisterExtension
    final Workshop workshop = new Workshop("step");

    private final RoundRobin roundRobin = new Interleave();
    private final List<String> events = Collections.synchronizedList(new ArrayList<>());

    @Test
    @Order(1)
    @DisplayName("lets each do a step in its turn, and returns the values in the order in which they came")
    void inTurn() throws InterruptedException {
        check(3, 3, 3);
    }

    @Test
    @Order(2)
    @DisplayName("lets those that end drop out, and the others keep their order")
    void dropOut() throws InterruptedException {
        check(2, 1, 4, 2, 3);
        check(0, 3, 0, 0, 2);
        check(ThreadLocalRandom.current()
                .ints(ThreadLocalRandom.current().nextInt(10, 20), 0, 8)
                .toArray());
    }

    @Test
    @Order(3)
    @DisplayName("runs a single coroutine to its end")
    void one() throws InterruptedException {
        check(5);
    }

    @Test
    @Order(4)
    @DisplayName("returns an empty list for no coroutines, and for some that yield nothing")
    void none() throws InterruptedException {
        check();
        check(0, 0);
    }

    private void check(int... lengths) throws InterruptedException {
        events.clear();

        var run = run(lengths);

        List<String> expected = expected(lengths);
        assertThat(run)
                .returned()
                .noted("the order of what happened", expected, List.copyOf(events), TURNS)
                .returned(expected.stream()
                        .filter(event -> !event.endsWith("ends"))
                        .toList());
    }

    @Test
    @Order(10)
    @DisplayName("does one step at a time, all of them on the calling thread")
    void oneThread() throws InterruptedException {
        Thread[] caller = new Thread[1];
        List<String> elsewhere = Collections.synchronizedList(new ArrayList<>());
        Gauge watched = unit -> {
            if (Thread.currentThread() != caller[0]) {
                elsewhere.add(unit);
            }
            return workshop.gauge().start(unit);
        };

        var run = workshop.observe(() -> {
            caller[0] = Thread.currentThread();
            return roundRobin.run(scripts(watched, 3, 3, 3, 3));
        });

        assertThat(run)
                .neverExceededInFlight(1)
                .noted(
                        "whose steps were done by another thread",
                        List.of(),
                        elsewhere.stream().distinct().sorted().toList(),
                        "resume() is an ordinary call: the calling thread makes one after the other.")
                .leftNothingBehind();
    }

    @Test
    @Order(20)
    @DisplayName("throws what a coroutine throws, as it is, resumes none after that, and closes the others")
    void fails() throws InterruptedException {
        failing(new IOException("failure " + ThreadLocalRandom.current().nextInt()));
    }

    @Test
    @Order(22)
    @DisplayName("throws an Error of a coroutine as well, and closes the others")
    void failsWithAnError() throws InterruptedException {
        failing(new AssertionError("error " + ThreadLocalRandom.current().nextInt()));
    }

    private void failing(Throwable failure) throws InterruptedException {
        var run = workshop.observe(() -> {
            List<Script> scripts = scripts(workshop.gauge(), 3, 0, 1, 3, 4);
            scripts.get(2).failing(failure);
            return roundRobin.run(scripts);
        });

        List<String> expected = List.of("A1", "B ends", "C1", "D1", "E1", "A2", "C fails");
        judgeFailure(run, failure, expected, List.of("A is closed", "D is closed", "E is closed"));
    }

    @Test
    @Order(21)
    @DisplayName("closes the others also when closing one of them fails, and keeps that failure too")
    void failsOnClosing() throws InterruptedException {
        Exception failure =
                new IOException("failure " + ThreadLocalRandom.current().nextInt());
        RuntimeException onClosing = new IllegalArgumentException("failure on closing B");
        RuntimeException onClosingToo = new IllegalStateException("failure on closing C");

        var run = workshop.observe(() -> {
            List<Script> scripts = scripts(workshop.gauge(), 1, 3, 3, 3);
            scripts.getFirst().failing(failure);
            scripts.get(1).failingOnClose(onClosing);
            scripts.get(2).failingOnClose(onClosingToo);
            return roundRobin.run(scripts);
        });

        List<String> expected = List.of("A1", "B1", "C1", "D1", "A fails");
        judgeFailure(run, failure, expected, List.of("B is closed", "C is closed", "D is closed"));
        for (RuntimeException other : List.of(onClosing, onClosingToo)) {
            assertThat(run)
                    .holds(
                            Arrays.asList(run.failure().orElseThrow().getSuppressed())
                                    .contains(other),
                            "Expected %s to be among the suppressed exceptions, but it was lost.".formatted(other),
                            "The first failure is the one to throw. The others can be attached to it.");
        }
    }

    private void judgeFailure(Run<List<String>> run, Throwable failure, List<String> before, List<String> closed) {
        List<String> seen = List.copyOf(events);
        int failed = Math.min(before.size(), seen.size());
        assertThat(run)
                .failedWith(failure.toString(), cause -> cause == failure)
                .holds(
                        run.failure().orElseThrow() == failure,
                        "Expected the call to throw %s as it is, but it threw %s."
                                .formatted(failure, run.failure().orElseThrow()),
                        "Whoever called wants to catch what the coroutine threw, and not something around it.")
                .noted("the order of what happened up to the failure", before, seen.subList(0, failed), TURNS)
                .noted(
                        "what happened after the failure, in any order,",
                        closed,
                        seen.stream().skip(failed).sorted().toList(),
                        OTHERS);
    }

    @Test
    @Order(30)
    @DisplayName("can be used again and again")
    void again() throws InterruptedException {
        check(2, 1);
        check(1, 2);
    }

    @Test
    @Order(31)
    @DisplayName("resumes 1,000 coroutines in turn")
    void many() throws InterruptedException {
        int[] lengths = IntStream.range(0, 1_000)
                .map(i -> ThreadLocalRandom.current().nextInt(4))
                .toArray();

        var run = workshop.observe(() -> roundRobin.run(scripts(Gauge.NONE, lengths)));

        assertThat(run)
                .returned(expected(lengths).stream()
                        .filter(event -> !event.endsWith("ends"))
                        .toList());
    }

    @Test
    @Order(32)
    @DisplayName("resumes a coroutine 100,000 times without growing")
    void manySteps() throws InterruptedException {
        int steps = 100_000;

        var run = workshop.observe(() -> roundRobin.run(scripts(Gauge.NONE, steps)));

        assertThat(run)
                .returnedWith(
                        "how many values there are",
                        steps,
                        List::size,
                        "A method that calls itself for each step has no stack left some day.");
    }

    private Run<List<String>> run(int... lengths) throws InterruptedException {
        return workshop.observe(() -> roundRobin.run(scripts(workshop.gauge(), lengths)));
    }

    /** An unchangeable list of coroutines, which yield so many values each: the first A1, A2, …, the second B1, B2, … */
    private List<Script> scripts(Gauge gauge, int... lengths) {
        return IntStream.range(0, lengths.length)
                .mapToObj(i -> new Script(
                        name(i),
                        IntStream.rangeClosed(1, lengths[i])
                                .mapToObj(value -> name(i) + value)
                                .toList(),
                        gauge,
                        events))
                .toList();
    }

    private static String name(int index) {
        String letter = NAMES.substring(index % NAMES.length(), index % NAMES.length() + 1);
        return index < NAMES.length() ? letter : letter + index / NAMES.length() + "-";
    }

    /** Round by round. */
    private static List<String> expected(int... lengths) {
        List<String> expected = new ArrayList<>();
        int longest = IntStream.of(lengths).max().orElse(0);
        for (int round = 1; round <= longest + 1; round++) {
            for (int i = 0; i < lengths.length; i++) {
                if (round <= lengths[i]) {
                    expected.add(name(i) + round);
                } else if (round == lengths[i] + 1) {
                    expected.add(name(i) + " ends");
                }
            }
        }
        return expected;
    }
}
