package c10_heavy;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import kata.evidence.Run;
import kata.evidence.Scaling;
import kata.evidence.Workshop;
import kata.interleave.Encounters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c10_heavy.ForkJoin · one large piece of work, divided")
class ForkJoinTest {

    private static final int THREE = 3;
    private static final int FIVE = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LAST_CALL = Duration.ofMillis(600);

    /** A JVM starts and prepares the answer before its first leaf: on a machine that is very busy that takes long. */
    private static final Duration START = Duration.ofMinutes(1);

    private static final int HEAVY = 12_000;
    private static final String SUM =
            "Each part is counted by one leaf, and whoever divides a range adds up what its parts come to. If several"
                    + " threads add to one variable, some of what they add is lost.";

    @RegisterExtension
    final Workshop workshop = new Workshop("part");

    private final DividedWork work = new ForkJoin();
    private final int from = ThreadLocalRandom.current().nextInt(1, 200);
    private final int to = from + ThreadLocalRandom.current().nextInt(1_000, 2_000);

    private Run<Long> count(int from, int to) throws InterruptedException {
        return workshop.observe(() -> work.count(from, to, new Divisors(workshop.gauge())));
    }

    private Run<Long> countOnFive(int from, int to) throws InterruptedException {
        return countOn(FIVE, from, to);
    }

    private Run<Long> countOn(int processors, int from, int to) throws InterruptedException {
        return workshop.observe(() -> OtherMachine.count(processors, work, from, to, workshop.port()));
    }

    @Test
    @Order(1)
    @DisplayName("counts the divisors of all numbers, and each number once")
    void everyNumberOnce() throws InterruptedException {
        Leaves leaves = new Leaves(from, to);

        var run = count(from, to);

        assertThat(run)
                .returned()
                .passes(leaves.tileTheRange())
                .returnedWith("the number of divisors", leaves.expected(), counted -> counted, SUM);
    }

    @Test
    @Order(2)
    @DisplayName("counts the divisors of one number")
    void oneNumber() throws InterruptedException {
        var run = count(from, from + 1);

        assertThat(run)
                .returnedWith("the number of divisors", new Leaves(from, from + 1).expected(), counted -> counted, SUM)
                .leftNothingBehind();
    }

    @Test
    @Order(3)
    @DisplayName("returns 0 for no numbers")
    void noNumbers() throws InterruptedException {
        var run = count(from, from);

        assertThat(run)
                .returnedWith("the number of divisors", 0L, counted -> counted, SUM)
                .leftNothingBehind();
    }

    @Test
    @Order(4)
    @DisplayName("counts another range in a second call as if there had been no first")
    void secondRun() throws InterruptedException {
        int end = to + 300;

        var run = workshop.observe(() -> {
            Divisors divisors = new Divisors(workshop.gauge());
            work.count(from, to, divisors);
            return work.count(to, end, divisors);
        });

        assertThat(run)
                .returnedWith(
                        "the number of divisors of the second range",
                        new Leaves(to, end).expected(),
                        counted -> counted,
                        "What a call needs, its sum for example, belongs to the call. In a field it is still there when"
                                + " the next one begins.")
                .leftNothingBehind();
    }

    @Test
    @Order(9)
    @DisplayName("has a pool of its own count the leaves, and not the common pool")
    void ownPool() throws InterruptedException {
        // A caller alone never gets there, so those who help are seen.
        workshop.rendezvous(2).patient(PATIENCE);

        var run = countOnFive(from, to);

        assertThat(run).returned().passes(Leaves.wereCountedInAPoolOfTheirOwn());
    }

    @Test
    @Order(10)
    @DisplayName("counts as many leaves at once as there are processors: in a JVM with 5 processors, 5")
    void overlaps() throws InterruptedException {
        workshop.rendezvous(FIVE).patient(PATIENCE);

        var run = countOnFive(from, to);

        assertThat(run).returned().passes(Leaves.wereCountedAtOnce(FIVE));
    }

    /** While it waits for a part a pool may have one thread more than it is wide; never twice as many. */
    @Test
    @Order(11)
    @DisplayName("never counts twice as many leaves at once as there are processors: in a JVM with 3 processors, 6")
    void neverMore() throws InterruptedException {
        int twice = 2 * THREE;
        // Waits for so many, in vain.
        workshop.rendezvous(twice).patient(LAST_CALL);

        var run = countOn(THREE, from, to);

        assertThat(run)
                .returned()
                .holds(
                        run.peak() < twice,
                        "Expected as many leaves to be counted at once as there are processors, %d, but there were %d."
                                .formatted(THREE, run.peak()),
                        "More threads than processors take turns, and none of them is quicker for it."
                                + " availableProcessors() tells how many there are, on every machine.");
    }

    @Test
    @Order(19)
    @DisplayName("divides into more leaves than there are processors: in a JVM with 5 processors, more than 5")
    void moreThanProcessors() throws InterruptedException {
        var run = countOnFive(from, to);

        assertThat(run)
                .returned()
                .holds(
                        run.units().size() > FIVE,
                        "Expected more leaves than there are processors, %d, but there were %d."
                                .formatted(FIVE, run.units().size()),
                        "Leaves of the same size do not take equally long. With one for each processor all wait for the"
                                + " last; with several for each, whoever is early takes another one.");
    }

    @Test
    @Order(20)
    @DisplayName("divides into more than one leaf, and not into a leaf for each number")
    void threshold() throws InterruptedException {
        var run = count(from, to);

        assertThat(run).returned().passes(new Leaves(from, to).areOfASensibleSize());
    }

    @Test
    @Order(21)
    @DisplayName("divides a small range, too: in a JVM with 3 processors into more than 3 leaves, with ten numbers or"
            + " more in each")
    void smallRange() throws InterruptedException {
        // Its eighths have 19 or 20 numbers. Where 18 is the most they are divided once more, and too small.
        int end = from + ThreadLocalRandom.current().nextInt(153, 159);

        var run = countOn(THREE, from, end);

        assertThat(run)
                .returned()
                .passes(new Leaves(from, end).areOfASensibleSize())
                .holds(
                        run.units().size() > THREE,
                        "Expected more leaves than there are processors, %d, but there were %d for %d numbers."
                                .formatted(THREE, run.units().size(), end - from),
                        "A size that is written down fits the range for which it was chosen. Choose it by the size of"
                                + " the whole and by the number of processors, and not below ten.");
    }

    @Test
    @Order(30)
    @DisplayName("loses nothing when five leaves are counted at the same moment, and their threads meet wherever they"
            + " change the same thing")
    void losesNothing() throws InterruptedException {
        workshop.rendezvous(FIVE).patient(PATIENCE).hangsAfter(START);

        var run = workshop.observe(() -> OtherMachine.countMeeting(FIVE, work, from, to, workshop.port()));

        assertThat(run)
                .passes(Encounters.noneInACollectionOfTheChild())
                .returnedWith("the number of divisors", new Leaves(from, to).expected(), counted -> counted, SUM);
    }

    @Test
    @Order(40)
    @DisplayName("leaves no thread behind")
    void cleansUp() throws InterruptedException {
        var run = count(from, to);

        assertThat(run).returned().leftNothingBehind();
    }

    @Test
    @Order(50)
    @DisplayName("scales with this machine's processors: up to 4 leaves are counted at once, and no thread does nearly"
            + " everything")
    void scales(TestReporter reporter) throws InterruptedException {
        Leaves leaves = new Leaves(from, from + HEAVY);
        // So that it is compiled before it is measured.
        new Leaves(from, to).expected();
        Scaling scaling = new Scaling(workshop);

        var run = scaling.observe(gauge -> work.count(from, from + HEAVY, new Divisors(gauge)));

        SpeedUp<Long> speedUp = SpeedUp.over(leaves::expected);
        speedUp.tell(reporter, "%,d numbers".formatted(HEAVY), run);
        assertThat(run)
                .returnedWith("the number of divisors", speedUp.result(), counted -> counted, SUM)
                .passes(scaling.usedTheProcessors());
    }

    @Test
    @Order(60)
    @DisplayName("fails when a number has no end of divisors, says why, and leaves nothing behind")
    void failsLoudly() throws InterruptedException {
        // Somewhere among them is 0.
        int below = ThreadLocalRandom.current().nextInt(0, 1_000);
        String words = "0 has no end of divisors: every number divides it";

        var run = count(-below, 1_200 - below);

        assertThat(run)
                .failedWith(
                        "\"%s\"".formatted(words),
                        cause -> String.valueOf(cause.getMessage()).contains(words))
                .leftNothingBehind();
    }
}
