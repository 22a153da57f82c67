package c14_eventloop;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c14_eventloop.Timers · sleeping tasks, and a loop that waits once")
class TimersTest extends LoopScenario {

    private static final List<Integer> LIKE_THE_DOCUMENTS =
            List.of(8, 10, 7, 9, 8, 4, 7, 10, 8, 5, 9, 7, 7, 8, 2, 2, 2, 9, 10, 7, 3, 9, 4, 4, 10, 9);
    private static final int MANY = 1_000;
    private static final String DUE =
            "Who is due first comes back first, and of those due at the same moment the one that went to sleep first.";

    @Override
    EventLoop loop(LoopClock clock) {
        return new Timers(clock);
    }

    @Test
    @Order(30)
    @DisplayName("wakes 26 tasks in the order in which they are due, not in that in which they went to sleep")
    void wakesInOrder() throws InterruptedException {
        List<Integer> seconds = LIKE_THE_DOCUMENTS;

        var run = run(loop -> {
            for (int i = 0; i < seconds.size(); i++) {
                loop.add(stage.sleeper(NAMES.substring(i, i + 1), null, Duration.ofSeconds(seconds.get(i))));
            }
        });

        List<String> expected = IntStream.range(0, seconds.size())
                .boxed()
                .sorted(Comparator.comparing(seconds::get))
                .map(i -> "%s at %d s".formatted(NAMES.substring(i, i + 1), seconds.get(i)))
                .toList();
        assertThat(run)
                .returned()
                .passes(stage.isContent())
                .noted("who woke when", expected, stage.events(), DUE)
                .noted(
                        "how late it is at the end",
                        Duration.ofSeconds(10),
                        stage.late(),
                        "All sleep at the same time. Together they take as long as the longest, and not the sum.");
    }

    @Test
    @Order(31)
    @DisplayName("lets 1,000 tasks sleep on one thread, and does not wait busily")
    void manySleepers() throws InterruptedException {
        // Few enough different moments that many tasks are due at the same.
        List<Duration> times = durations(MANY, 300);

        var run = run(loop -> {
            for (int i = 0; i < MANY; i++) {
                loop.add(stage.sleeper("T" + i, null, times.get(i)));
            }
        });

        List<String> expected = IntStream.range(0, MANY)
                .boxed()
                .sorted(Comparator.comparing(times::get))
                .map(i -> "T%d at %s".formatted(i, Seconds.of(times.get(i))))
                .toList();
        long moments = times.stream().distinct().count();
        assertThat(run)
                .returned()
                .passes(stage.isContent())
                .holds(
                        stage.events().equals(expected),
                        "Expected 1,000 tasks to wake in the order in which they are due, but %s."
                                .formatted(difference(expected, stage.events())),
                        DUE)
                .holds(
                        stage.waits() <= moments,
                        "Expected the loop to wait at most %d times, once for each moment at which tasks are due, but it"
                                        .formatted(moments)
                                + " waited %d times.".formatted(stage.waits()),
                        "One wait for the task that is due first is enough for all that are due at the same moment.")
                .leftNothingBehind();
    }

    @Test
    @Order(32)
    @DisplayName("counts the time from the moment at which a task goes to sleep, again and again")
    void sleepsAgain() throws InterruptedException {
        List<Duration> first = durations(5, 40);
        List<Duration> second = durations(5, 20);

        var run = run(loop -> {
            for (int i = 0; i < 5; i++) {
                loop.add(stage.sleeper(NAMES.substring(i, i + 1), null, first.get(i), second.get(i)));
            }
        });

        List<String> expected = IntStream.range(0, 5)
                .boxed()
                .flatMap(i ->
                        Stream.of(wakes(i, first.get(i)), wakes(i, first.get(i).plus(second.get(i)))))
                .sorted()
                .toList();
        assertThat(run)
                .returned()
                .passes(stage.isContent())
                .noted(
                        "who woke when",
                        expected,
                        stage.events().stream().sorted().toList(),
                        DUE);
    }

    @Test
    @Order(33)
    @DisplayName("counts the time from the end of the step, however long the step was")
    void longStep() throws InterruptedException {
        var run = run(loop -> loop.add(stage.task("A", step -> {
            if (step == 0) {
                stage.pass(Duration.ofSeconds(5));
                return Next.sleep(Duration.ofSeconds(10));
            }
            return Next.done(null);
        })));

        assertThat(run)
                .returned()
                .passes(stage.isContent())
                .noted(
                        "how late it is at the end",
                        Duration.ofSeconds(15),
                        stage.late(),
                        "A step of 5 s and a sleep of 10 s: that is what the task has asked for when its step"
                                + " returned.");
    }

    @Test
    @Order(34)
    @DisplayName("wakes those in order that became due while another task had control")
    void dueMeanwhile() throws InterruptedException {
        var run = run(loop -> {
            loop.add(stage.sleeper("A", null, Duration.ofSeconds(9)));
            loop.add(stage.sleeper("B", null, Duration.ofSeconds(3)));
            loop.add(stage.sleeper("C", null, Duration.ofSeconds(6)));
            loop.add(stage.sleeper("D", null, Duration.ofSeconds(3)));
            loop.add(stage.task("long", step -> {
                if (step == 0) {
                    return Next.sleep(Duration.ofSeconds(1));
                }
                stage.pass(Duration.ofSeconds(20));
                return Next.done(null);
            }));
        });

        assertThat(run)
                .returned()
                .passes(stage.isContent())
                .noted(
                        "who woke when",
                        List.of("B at 21 s", "D at 21 s", "C at 21 s", "A at 21 s"),
                        stage.events(),
                        DUE);
    }

    @Test
    @Order(35)
    @DisplayName("lets those that are ready take steps while others sleep, and waits for nobody meanwhile")
    void readyTasksGoOn() throws InterruptedException {
        var run = run(loop -> {
            loop.add(stage.sleeper("S", null, Duration.ofHours(1)));
            loop.add(stage.turns("A", 3, null));
            loop.add(stage.turns("B", 2, null));
        });

        assertThat(run)
                .returned()
                .passes(stage.isContent())
                .noted("what happened", List.of("A1", "B1", "A2", "B2", "A3", "S at 3600 s"), stage.events(), FIFO);
    }

    @Test
    @Order(36)
    @DisplayName("wakes a task that is due although others are always ready")
    void notStarved() throws InterruptedException {
        int mostTicks = 200;
        boolean[] woken = new boolean[1];
        int[] ticks = new int[1];

        var run = run(loop -> {
            loop.add(stage.task("sleeper", step -> {
                woken[0] = step > 0;
                return step == 0 ? Next.sleep(Duration.ofSeconds(10)) : Next.done(null);
            }));
            loop.add(stage.task("ticker", step -> {
                stage.pass(Duration.ofSeconds(1));
                ticks[0]++;
                return woken[0] || ticks[0] == mostTicks ? Next.done(null) : Next.again();
            }));
        });

        assertThat(run)
                .returned()
                .passes(stage.isContent())
                .holds(
                        ticks[0] <= 12,
                        "Expected a task that is due after 10 s to wake while another one ticks each second, but there"
                                + " were %d ticks first.".formatted(ticks[0]),
                        "Who is due becomes ready, and stands in the queue like everybody else. Look at the clock after"
                                + " each step, not only when nobody is ready: somebody may always be.");
    }

    @Test
    @Order(37)
    @DisplayName("wakes a task that sleeps for no time at all")
    void sleepsForNoTime() throws InterruptedException {
        var run = run(loop -> loop.add(stage.sleeper("A", null, Duration.ZERO, Duration.ofSeconds(1), Duration.ZERO)));

        assertThat(run)
                .returned()
                .passes(stage.isContent())
                .noted("who woke when", List.of("A at 0 s", "A at 1 s", "A at 1 s"), stage.events(), DUE);
    }

    @Test
    @Order(38)
    @DisplayName("runs a task that is added by one that has slept, while others sleep")
    void addedMeanwhile() throws InterruptedException {
        var run = run(loop -> {
            loop.add(stage.sleeper("S", null, Duration.ofSeconds(60)));
            loop.add(stage.task("A", step -> {
                if (step == 0) {
                    return Next.sleep(Duration.ofSeconds(10));
                }
                loop.add(stage.sleeper("X", null, Duration.ofSeconds(20)));
                return Next.done(null);
            }));
        });

        assertThat(run)
                .returned()
                .passes(stage.isContent())
                .noted("who woke when", List.of("X at 30 s", "S at 60 s"), stage.events(), DUE);
    }

    @Test
    @Order(39)
    @DisplayName("has all ready that are due: each has its step before the first of them has another")
    void dueTogether() throws InterruptedException {
        var run = run(loop -> {
            for (String name : List.of("A", "B", "C")) {
                loop.add(stage.task(name, step -> {
                    stage.note(name + (step + 1));
                    return switch (step) {
                        case 0 -> Next.sleep(Duration.ofSeconds(10));
                        case 1 -> Next.again();
                        default -> Next.done(null);
                    };
                }));
            }
        });

        assertThat(run)
                .returned()
                .passes(stage.isContent())
                .noted(
                        "the order of the steps",
                        List.of("A1", "B1", "C1", "A2", "B2", "C2", "A3", "B3", "C3"),
                        stage.events(),
                        "All three are due at the same moment, so all three are ready from then on. Who has had a step"
                                + " since, and wants another, stands behind them.");
    }

    @Test
    @Order(39)
    @DisplayName("puts a task that is due behind those that are ready: who has been ready for longest goes first")
    void dueBehindTheReady() throws InterruptedException {
        var run = run(loop -> {
            loop.add(stage.sleeper("A", null, Duration.ofSeconds(1)));
            loop.add(stage.task("B", step -> {
                stage.pass(Duration.ofSeconds(5));
                return Next.done(null);
            }));
            loop.add(stage.turns("C", 2, null));
        });

        assertThat(run)
                .returned()
                .passes(stage.isContent())
                .noted("what happened", List.of("C1", "A at 5 s", "C2"), stage.events(), BEHIND);
    }

    @Test
    @Order(39)
    @DisplayName("tells tasks apart that equal one another while they sleep")
    void equalTasksSleep() throws InterruptedException {
        var run = run(loop -> {
            loop.add(new Equal<>(stage.sleeper("A", null, Duration.ofSeconds(3))));
            loop.add(new Equal<>(stage.sleeper("B", null, Duration.ofSeconds(1))));
            loop.add(new Equal<>(stage.sleeper("C", null, Duration.ofSeconds(2))));
        });

        assertThat(run)
                .returned()
                .noted("who woke when", List.of("B at 1 s", "C at 2 s", "A at 3 s"), stage.events(), Equal.TOLD_APART)
                .passes(stage.isContent());
    }

    @Test
    @Order(39)
    @DisplayName("lets a task sleep to the nanosecond")
    void toTheNanosecond() throws InterruptedException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        Duration time = Duration.ofMillis(random.nextInt(1, 2_000)).plusNanos(random.nextInt(1, 1_000_000));

        var run = run(loop -> loop.add(stage.sleeper("A", null, time)));

        assertThat(run)
                .returned()
                .passes(stage.isContent())
                .noted("who woke when", List.of("A at " + Seconds.of(time)), stage.events(), DUE);
    }

    @Test
    @Order(40)
    @DisplayName("can be interrupted while it waits")
    void interruptible() throws InterruptedException {
        var run = run(loop -> {
            stage.interruptTheWait();
            loop.add(stage.sleeper("A", null, Duration.ofSeconds(10)));
        });

        assertThat(run)
                .passedOnTheInterrupt()
                .threwAfterTheInterrupt()
                .noted(
                        "who woke",
                        List.of(),
                        stage.events(),
                        "An interrupt asks the loop to stop. It stops where it waits, and wakes nobody before its"
                                + " time.");
    }

    @Test
    @Order(50)
    @DisplayName("works with a real clock as well")
    void realClock() throws InterruptedException {
        List<String> woken = new ArrayList<>();

        var run = workshop.observe(() -> {
            EventLoop loop = new Timers(LoopClock.system());
            for (int millis : List.of(30, 10, 20)) {
                int[] step = new int[1];
                loop.add(() -> {
                    if (step[0]++ == 0) {
                        return Next.sleep(Duration.ofMillis(millis));
                    }
                    woken.add(millis + " ms");
                    return Next.done(null);
                });
            }
            loop.run();
            return woken;
        });

        // The steps before the first sleeps are short, but on a busy machine nothing is.
        assertThat(run)
                .returnedWith(
                        "who woke",
                        List.of("10 ms", "20 ms", "30 ms"),
                        names -> names.stream().sorted().toList(),
                        DUE);
    }

    private static List<Duration> durations(int count, int differentSeconds) {
        return ThreadLocalRandom.current()
                .ints(count, 1, differentSeconds + 1)
                .mapToObj(Duration::ofSeconds)
                .toList();
    }

    private static String wakes(int task, Duration at) {
        return "%s at %s".formatted(NAMES.substring(task, task + 1), Seconds.of(at));
    }

    private static String difference(List<String> expected, List<String> seen) {
        for (int i = 0; i < Math.min(expected.size(), seen.size()); i++) {
            if (!expected.get(i).equals(seen.get(i))) {
                return "number %d is %s instead of %s".formatted(i + 1, seen.get(i), expected.get(i));
            }
        }
        return "%d woke".formatted(seen.size());
    }
}
