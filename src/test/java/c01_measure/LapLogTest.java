package c01_measure;

import static kata.evidence.Evidence.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kata.evidence.Failing;
import kata.evidence.Run;
import kata.evidence.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c01_measure.LapLog · laps that add up")
class LapLogTest {

    private static final String DURATION =
            "How long a lap took is the difference between its own end and the end of the lap before. The moment at"
                    + " which it began, counted from the start of the run, is another figure. Subtract the readings as"
                    + " longs, before anything else is done to them: here they go on from Long.MAX_VALUE to"
                    + " Long.MIN_VALUE, as System.nanoTime may.";

    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final Duration AFTERWARDS = Duration.ofSeconds(1);

    @RegisterExtension
    final Workshop workshop = new Workshop("lap");

    private final LapLogs lapLog = new LapLog();

    /** Its nanosecond clock goes on from Long.MAX_VALUE to Long.MIN_VALUE during the first lap. */
    private final FakeTime time = new FakeTime(Long.MAX_VALUE - 500_000_000);

    /** What happened, in order: the lines, and the laps' work between them. */
    private final List<String> journal = new ArrayList<>();

    private ZoneId zone;

    @BeforeEach
    void somewhere() {
        zone = anotherZone();
        time.set(LocalDateTime.of(2022, 8, 24, 9, 5, 3), zone);
    }

    @Test
    @Order(1)
    @DisplayName("gives each of the document's five laps its duration, and their sum")
    void fiveLaps() throws InterruptedException {
        List<Duration> durations = Stream.of(7_410, 12_268, 9_511, 5_028, 5_264)
                .map(Duration::ofMillis)
                .toList();

        var run = run(journal::add, laps(durations));

        assertThat(run)
                .returnedWith("the durations", shown(durations), times -> shown(times.laps()), DURATION)
                .returnedWith("the total", sum(durations), LapTimes::total, "The laps add up to the total.");
    }

    @Test
    @Order(2)
    @DisplayName("gives laps of any length their durations, to the nanosecond")
    void anyLaps() throws InterruptedException {
        List<Duration> durations = someTimes(ThreadLocalRandom.current().nextInt(3, 9));

        var run = run(journal::add, laps(durations));

        assertThat(run)
                .returnedWith("the durations", shown(durations), times -> shown(times.laps()), DURATION)
                .returnedWith("the total", sum(durations), LapTimes::total, "The laps add up to the total.");
    }

    @Test
    @Order(10)
    @DisplayName("writes a line right before each lap's work and one right after it, with the time of day")
    void writesLines() throws InterruptedException {
        int number = ThreadLocalRandom.current().nextInt(1_000);
        time.set(LocalDateTime.of(2022, 8, 24, 0, 7, 0), zone);
        List<Lap> laps = List.of(
                lap("night " + number, Duration.ofHours(9).plusMillis(2_900)),
                lap("day %d, 50 %% done".formatted(number), Duration.ofHours(3).plusMillis(57_200)),
                lap("evening " + number, Duration.ofHours(11).plusMillis(100)));

        var run = run(journal::add, laps);

        String meaning =
                "A line says when, as HH:mm:ss by the clock that is handed in and in its zone, then the lap's name,"
                        + " then what. It is written at that moment, so that people can follow the run.";
        List<String> expected = List.of(
                "00:07:00: night %d: starting",
                "(night %d does its work)",
                "09:07:02: night %d: finishing",
                "09:07:02: day %d, 50 %% done: starting",
                "(day %d, 50 %% done does its work)",
                "12:08:00: day %d, 50 %% done: finishing",
                "12:08:00: evening %d: starting",
                "(evening %d does its work)",
                "23:08:00: evening %d: finishing");
        assertThat(run).returned();
        for (int i = 0; i < expected.size(); i++) {
            String wanted = "\"%s\"".formatted(expected.get(i).formatted(number));
            String seen = i < journal.size() ? "\"%s\"".formatted(journal.get(i)) : "nothing";
            assertThat(run).noted("step %d of the run".formatted(i + 1), wanted, seen, meaning);
        }
        assertThat(run).noted("the number of steps", expected.size(), journal.size(), meaning);
    }

    @Test
    @Order(20)
    @DisplayName("is right although the time of day is set back by an hour during a lap")
    void clockIsSet() throws InterruptedException {
        List<Duration> durations = someTimes(4);
        List<Lap> laps = new ArrayList<>(laps(durations));
        Lap second = laps.get(1);
        laps.set(1, new Lap(second.name(), () -> {
            time.shift(Duration.ofHours(-1));
            return second.work().call();
        }));

        var run = run(journal::add, laps);

        assertThat(run)
                .returnedWith(
                        "the durations",
                        shown(durations),
                        times -> shown(times.laps()),
                        "During the second lap the time of day was set back by an hour, as it happens in autumn. The"
                                + " nanosecond clock did not notice: durations come from that one.")
                .noted(
                        "the last line",
                        "%s: iteration 3: finishing".formatted(TIME_OF_DAY.format(lastLine())),
                        journal.isEmpty() ? "nothing" : journal.getLast(),
                        "During the second lap the time of day was set back by an hour. A line says when it was written"
                                + " by the clock as it stands then.");
    }

    private LocalDateTime lastLine() {
        return LocalDateTime.now(time.clock(zone)).minus(AFTERWARDS);
    }

    @Test
    @Order(30)
    @DisplayName("loses no time between two laps: they add up although writing a line takes time")
    void addsUp() throws InterruptedException {
        List<Duration> durations = someTimes(5);
        Duration aLine = Duration.ofMillis(ThreadLocalRandom.current().nextInt(20, 90));
        int between = 2 * durations.size() - 2;
        int[] lines = {0};

        // Neither the first line nor the last one takes time: whether they belong to a lap is a matter of taste.
        var run = run(
                line -> {
                    lines[0]++;
                    if (lines[0] > 1 && lines[0] <= 1 + between) {
                        time.pass(aLine);
                    }
                },
                laps(durations));

        String meaning =
                "Between two laps two lines are written, and that takes time as well. If a lap ends where the next"
                        + " one begins, one reading of the clock serves both, and no time falls between them.";
        Duration total = sum(durations).plus(aLine.multipliedBy(between));
        assertThat(run)
                .returnedWith("the sum of the laps", total, times -> sum(times.laps()), meaning)
                .returnedWith("the total", total, LapTimes::total, meaning);
    }

    @Test
    @Order(40)
    @DisplayName("hands on the failure of a lap, writes that lap's second line, and begins no further lap")
    void failsLoudly() throws InterruptedException {
        handsOn(new IOException("no tyres " + ThreadLocalRandom.current().nextInt(1_000)));
    }

    @Test
    @Order(41)
    @DisplayName("does the same when a lap fails by an Error")
    void failsLoudlyByAnError() throws InterruptedException {
        handsOn(new AssertionError("no fuel " + ThreadLocalRandom.current().nextInt(1_000)));
    }

    private void handsOn(Throwable failure) throws InterruptedException {
        List<Lap> laps = List.of(
                lap("good", Duration.ofSeconds(1)),
                new Lap("bad", () -> {
                    time.pass(Duration.ofSeconds(2));
                    return Failing.with(failure);
                }),
                lap("never", Duration.ofSeconds(3)));
        var run = run(journal::add, laps);

        assertThat(run)
                .failedWithJust("the lap's failure", failure)
                .noted(
                        "the lines",
                        List.of(
                                "09:05:03: good: starting",
                                "09:05:04: good: finishing",
                                "09:05:04: bad: starting",
                                "09:05:06: bad: finishing"),
                        journal.stream().filter(line -> !line.startsWith("(")).toList(),
                        "A lap that fails ends as well, and its second line says when: code in a finally block runs"
                                + " either way. What comes after it does not begin.");
    }

    @Test
    @Order(50)
    @DisplayName("writes nothing for no laps, and they take no time")
    void noLaps() throws InterruptedException {
        var run = run(journal::add, List.of());

        assertThat(run)
                .returnedWith("the durations", "none", times -> shown(times.laps()), "No laps, no durations.")
                .returnedWith("the total", Duration.ZERO, LapTimes::total, "Nothing takes no time.")
                .noted("the lines", List.of(), journal, "There is nothing to tell.");
    }

    @Test
    @Order(51)
    @DisplayName("gives a single lap its duration, which is the total too")
    void oneLap() throws InterruptedException {
        List<Duration> duration = someTimes(1);

        var run = run(journal::add, laps(duration));

        assertThat(run)
                .returnedWith("the durations", shown(duration), times -> shown(times.laps()), DURATION)
                .returnedWith("the total", duration.getFirst(), LapTimes::total, "One lap is all there is.")
                .noted("the number of steps", 3, journal.size(), "A line, the lap's work, a line: that is all.");
    }

    @Test
    @Order(52)
    @DisplayName("gives a lap that is run several times a duration for each time")
    void sameLap() throws InterruptedException {
        List<Duration> durations = someTimes(3);
        Iterator<Duration> next = durations.iterator();
        Lap lap = new Lap("again", () -> {
            time.pass(next.next());
            return null;
        });

        var run = run(journal::add, Collections.nCopies(durations.size(), lap));

        assertThat(run)
                .returnedWith(
                        "the durations",
                        shown(durations),
                        times -> shown(times.laps()),
                        "Nothing says that laps differ, or their names. What came of them belongs into a list, by their"
                                + " order: a map has one place for all that are equal.")
                .returnedWith("the total", sum(durations), LapTimes::total, "The laps add up to the total.");
    }

    private Run<LapTimes> run(Consumer<String> log, List<Lap> laps) throws InterruptedException {
        return workshop.observe(() -> {
            LapTimes times = lapLog.run(laps, time.clock(zone), time, log);
            // What happens afterwards is not to be timed.
            time.pass(AFTERWARDS);
            return times;
        });
    }

    private List<Lap> laps(List<Duration> durations) {
        return IntStream.range(0, durations.size())
                .mapToObj(i -> lap("iteration " + i, durations.get(i)))
                .toList();
    }

    private Lap lap(String name, Duration duration) {
        return new Lap(name, () -> {
            journal.add("(%s does its work)".formatted(name));
            time.pass(duration);
            return name;
        });
    }

    private static Duration sum(List<Duration> durations) {
        return durations.stream().reduce(Duration.ZERO, Duration::plus);
    }

    private static String shown(List<Duration> durations) {
        return durations.isEmpty()
                ? "none"
                : String.join(
                        ", ",
                        durations.stream()
                                .map(duration -> "%d.%09d s".formatted(duration.getSeconds(), duration.getNano()))
                                .toList());
    }

    private static List<Duration> someTimes(int count) {
        return ThreadLocalRandom.current()
                .longs(count, 1_000_000_001L, 20_000_000_000L)
                .mapToObj(Duration::ofNanos)
                .toList();
    }

    /** A zone whose time of day is another than here, without summer time. */
    private static ZoneId anotherZone() {
        int here = ZoneId.systemDefault().getRules().getOffset(Instant.now()).getTotalSeconds() / 3_600;
        int away = ThreadLocalRandom.current().nextInt(2, 9);
        return ZoneOffset.ofHours(here > 0 ? here - away : here + away);
    }
}
