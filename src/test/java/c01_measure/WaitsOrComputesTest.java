package c01_measure;

import static kata.evidence.Evidence.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kata.Gauge;
import kata.evidence.Failing;
import kata.evidence.Run;
import kata.evidence.Workshop;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c01_measure.WaitsOrComputes · processor time against elapsed time, over all threads")
class WaitsOrComputesTest {

    private static final int ATTEMPTS = 3;
    private static final int SLICES = 5;
    private static final long STEP_NANOS = 5_000_000;
    private static final int LOOKS = 1_000;
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration WAIT = Duration.ofMillis(400);
    private static final String ONCE = "The program is run once: what it does may not be harmless.";
    private static final String SHARE =
            "The processor time used is compared with what could have been used: the elapsed time, times the number of"
                + " threads that can compute at once. That is one for a program of one thread, however many processors"
                + " there are, and never more than there are processors. Mind the borders, and that the quotient of"
                + " two longs has no places behind the point.";
    private static final String ALL_THREADS =
            "The processor clock must count what all threads of the process have used, also those that have ended"
                + " meanwhile. A thread's own clock knows nothing of the others, and a sum over the threads that are"
                + " alive forgets those that have ended.";
    private static final String NO_PROCESSOR_TIME =
            "Threads that sleep, or that wait for a socket, use no processor. Where the processor clock goes on while"
                    + " they wait, it is an ordinary clock: System.nanoTime, or a sum of it.";

    @RegisterExtension
    final Workshop workshop = new Workshop("program");

    private final Verdicts verdicts = new WaitsOrComputes();

    @Test
    @Order(1)
    @DisplayName("finds that a program waits which uses at most a quarter of the processor time that it could")
    void waits() throws InterruptedException {
        judgesAll(Verdict.WAITS, 0.0, 0.2499);
        judgesBorder(Verdict.WAITS, 0.25);
    }

    @Test
    @Order(2)
    @DisplayName("finds that a program computes which uses three quarters or more of the processor time that it could")
    void computes() throws InterruptedException {
        judgesAll(Verdict.COMPUTES, 0.7501, 1.0);
        judgesBorder(Verdict.COMPUTES, 0.75);
    }

    @Test
    @Order(3)
    @DisplayName("finds that a program does both which uses about half of the processor time that it could")
    void doesBoth() throws InterruptedException {
        judgesAll(Verdict.BOTH, 0.2501, 0.7499);
    }

    /**
     * One thread and four, on one processor and on many; the least share, the greatest, and one between. The clocks are
     * fakes, so the shares are just what they are.
     */
    private void judgesAll(Verdict expected, double leastShare, double greatestShare) throws InterruptedException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        List<Judged> programs = new ArrayList<>();
        for (int threads : new int[] {1, 4}) {
            for (int processors : new int[] {1, 2, 4, 16}) {
                for (double share :
                        new double[] {random.nextDouble(leastShare, greatestShare), leastShare, greatestShare}) {
                    programs.add(
                            new Judged(threads, processors, share, Duration.ofMillis(random.nextLong(1_000, 60_000))));
                }
            }
        }
        judges(expected, programs);
    }

    /** Just a quarter or three quarters, of a second and of a few processors: exact in whatever order doubles are divided. */
    private void judgesBorder(Verdict expected, double share) throws InterruptedException {
        judges(
                expected,
                IntStream.of(1, 2, 4)
                        .mapToObj(threads -> new Judged(threads, threads, share, Duration.ofSeconds(1)))
                        .toList());
    }

    /** All of them in one run: it is the observing that takes its time, and the clocks are fakes. */
    private void judges(Verdict expected, List<Judged> programs) throws InterruptedException {
        List<Verdict> found = new ArrayList<>();

        var run = workshop.observe(() -> {
            for (Judged program : programs) {
                found.add(verdicts.judge(program::run, program.threads, program.clocks));
            }
            return found;
        });

        // Where one fails there are no verdicts, and it is the one to be told about.
        int first = run.failure().isPresent() ? found.size() : 0;
        for (int i = first; i < programs.size(); i++) {
            int number = i;
            assertThat(run)
                    .returnedWith(programs.get(i).toString(), expected, all -> all.get(number), SHARE)
                    .noted("the number of calls", 1, programs.get(i).calls, ONCE);
        }
    }

    /** A program that uses a share of the processor time that it could use, by clocks that are fakes. */
    private static final class Judged {

        private final int threads;
        private final FakeClocks clocks;
        private final Duration elapsed;
        private final Duration used;
        private int calls;

        Judged(int threads, int processors, double share, Duration elapsed) {
            this.threads = threads;
            this.clocks = new FakeClocks(processors);
            this.elapsed = elapsed;
            this.used = scaled(elapsed, share * Math.min(threads, processors));
        }

        Void run() {
            calls++;
            clocks.pass(elapsed, used);
            return null;
        }

        @Override
        public String toString() {
            return "the verdict on %d thread%s that used %,.1f ms of processor time in %,d ms, on %d processor%s,"
                    .formatted(
                            threads,
                            threads == 1 ? "" : "s",
                            used.toNanos() / 1e6,
                            elapsed.toMillis(),
                            clocks.processors(),
                            clocks.processors() == 1 ? "" : "s");
        }
    }

    @Test
    @Order(4)
    @DisplayName("says so when a program was too short to tell, an empty one too")
    void tooShort() throws InterruptedException {
        for (int threads : new int[] {1, 4}) {
            for (int millis : new int[] {0, ThreadLocalRandom.current().nextInt(1, 99), 99}) {
                judgesTooShort(threads, Duration.ofMillis(millis));
            }
        }
    }

    /** Four threads use more than 100 ms of processor time in it, and it is too short all the same. */
    private void judgesTooShort(int threads, Duration elapsed) throws InterruptedException {
        FakeClocks clocks = new FakeClocks(4);

        var run = workshop.observe(() -> verdicts.judge(
                () -> {
                    clocks.pass(elapsed, elapsed.multipliedBy(threads));
                    return null;
                },
                threads,
                clocks));

        assertThat(run)
                .returnedWith(
                        "the verdict on a program of %d ms and %d thread%s"
                                .formatted(elapsed.toMillis(), threads, threads == 1 ? "" : "s"),
                        Verdict.TOO_SHORT,
                        verdict -> verdict,
                        "The processor clock of most systems moves in steps of 10 ms. When less than 100 ms have"
                                + " passed, however many threads there are, its reading says little, and an instrument"
                                + " that cannot tell says so.");
    }

    @Test
    @Order(4)
    @DisplayName("judges a program of just 100 ms")
    void longEnough() throws InterruptedException {
        judges(Verdict.COMPUTES, List.of(new Judged(1, 2, 1.0, Duration.ofMillis(100))));
    }

    @Test
    @Order(5)
    @DisplayName("runs the program once, and hands on its failure, also an Error")
    void failsLoudly() throws InterruptedException {
        handsOn(new IOException("no route " + ThreadLocalRandom.current().nextInt(1_000)));
        handsOn(new AssertionError("no time " + ThreadLocalRandom.current().nextInt(1_000)));
    }

    private void handsOn(Throwable failure) throws InterruptedException {
        int[] calls = {0};
        FakeClocks clocks = new FakeClocks(2);

        var run = workshop.observe(() -> verdicts.judge(
                () -> {
                    calls[0]++;
                    clocks.pass(Duration.ofSeconds(1), Duration.ZERO);
                    return Failing.with(failure);
                },
                1,
                clocks));

        assertThat(run)
                .failedWithJust("the program's failure", failure)
                .noted("the number of calls", 1, calls[0], ONCE);
    }

    @Test
    @Order(20)
    @DisplayName("has a processor clock that counts a thread's computing")
    void oneThreadSpins() throws InterruptedException {
        computesOnRealProcessors(1, Duration.ofMillis(200), 1.0, Verdict.COMPUTES);
    }

    @Test
    @Order(21)
    @DisplayName("has a processor clock that counts four threads' computing, although they have ended")
    void fourThreadsSpin() throws InterruptedException {
        computesOnRealProcessors(4, Duration.ofMillis(120), 1.0, Verdict.COMPUTES);
    }

    @Test
    @Order(22)
    @DisplayName("finds that a real thread does both when half of its time is computing")
    void oneThreadSpinsHalfTheTime() throws InterruptedException {
        computesOnRealProcessors(1, Duration.ofMillis(200), 0.5, Verdict.BOTH);
    }

    @Test
    @Order(23)
    @DisplayName("finds that four real threads do both when half of their time is computing")
    void fourThreadsSpinHalfTheTime() throws InterruptedException {
        computesOnRealProcessors(4, Duration.ofMillis(100), 0.5, Verdict.BOTH);
    }

    /**
     * The threads compute until each has used so much processor time: that is the same on an idle and on a busy machine.
     * What would differ is the time that passes meanwhile, so that clock is a fake, and shows as much as on four idle
     * processors.
     */
    private void computesOnRealProcessors(int threads, Duration each, double share, Verdict expected)
            throws InterruptedException {
        FakeClocks idle = new FakeClocks(4);
        Callable<Void> program = Programs.onThreads(threads, () -> spinInSlices(each));
        Duration elapsed = scaled(each, 1 / share);

        var run = firstWith(expected, () -> {
            Clocks real = verdicts.clocks();
            Clocks clocks = new Clocks() {
                @Override
                public long elapsedNanos() {
                    return idle.elapsedNanos();
                }

                @Override
                public long processorNanos() {
                    return real.processorNanos();
                }

                @Override
                public int processors() {
                    return idle.processors();
                }
            };
            return verdicts.judge(
                    () -> {
                        program.call();
                        idle.pass(elapsed, Duration.ZERO);
                        return null;
                    },
                    threads,
                    clocks);
        });

        assertThat(run)
                .returnedWith(
                        "the verdict on %d thread%s that computed for %d of %d ms, by the test's own clock,"
                                .formatted(threads, threads == 1 ? "" : "s", each.toMillis(), elapsed.toMillis()),
                        expected,
                        verdict -> verdict,
                        ALL_THREADS);
    }

    /** Each slice is a unit, so that a run that is slow on a very busy machine can be told from one that hangs. */
    private Void spinInSlices(Duration processorTime) throws Exception {
        Callable<Void> slice = Programs.spinning(processorTime.dividedBy(SLICES));
        for (int i = 1; i <= SLICES; i++) {
            try (Gauge.Mark _ = workshop.gauge().start("slice " + i)) {
                slice.call();
            }
        }
        return null;
    }

    @Test
    @Order(30)
    @DisplayName("finds that a sleeping thread waits, and four of them too")
    void sleeping() throws InterruptedException {
        for (int threads : new int[] {1, 4}) {
            waitsReally(threads, "that slept", Programs.onThreads(threads, Programs.sleeping(WAIT)));
        }
    }

    @Test
    @Order(31)
    @DisplayName("finds that a thread that is blocked on a socket waits, and four of them too")
    void blockedOnSockets() throws InterruptedException {
        for (int threads : new int[] {1, 4}) {
            waitsReally(threads, "that waited for a socket", () -> {
                try (Programs.SlowServer server = new Programs.SlowServer(threads, WAIT)) {
                    return Programs.onThreads(threads, server.client()).call();
                }
            });
        }
    }

    private void waitsReally(int threads, String what, Callable<?> program) throws InterruptedException {
        var run = firstWith(Verdict.WAITS, () -> verdicts.judge(program, threads, verdicts.clocks()));

        assertThat(run)
                .returnedWith(
                        "the verdict on %d thread%s %s".formatted(threads, threads == 1 ? "" : "s", what),
                        Verdict.WAITS,
                        verdict -> verdict,
                        NO_PROCESSOR_TIME);
    }

    /**
     * Makes up to three attempts, until the verdict is as expected. The processor clock counts the JVM's own threads as
     * well, and its compiler may still be at work on what ran before: so each attempt begins when the JVM is quiet.
     */
    private Run<Verdict> firstWith(Verdict expected, Callable<Verdict> call) throws InterruptedException {
        Run<Verdict> run = null;
        for (int attempt = 1;
                attempt <= ATTEMPTS && (run == null || !run.result().equals(Optional.of(expected)));
                attempt++) {
            awaitQuiet();
            run = workshop.observe(call);
        }
        return run;
    }

    /** Waits until this JVM leaves the processors nearly alone; not for ever, because it is a courtesy only. */
    private static void awaitQuiet() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long[] last = {Long.MIN_VALUE / 2};
        try {
            Awaitility.await()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(50))
                    .atMost(Duration.ofSeconds(3))
                    .until(() -> {
                        long now = system.getProcessCpuTime();
                        long used = now - last[0];
                        last[0] = now;
                        return used <= Duration.ofMillis(10).toNanos();
                    });
        } catch (ConditionTimeoutException e) {
            // Then the test must do with a JVM that is busy.
        }
    }

    @Test
    @Order(40)
    @DisplayName("has a clock of the time that passes, and knows how many processors there are")
    void realClocks() throws InterruptedException {
        var run = workshop.observe(() -> {
            Clocks clocks = verdicts.clocks();
            long before = System.nanoTime();
            long first = clocks.elapsedNanos();
            Thread.sleep(20);
            long second = clocks.elapsedNanos();
            long after = System.nanoTime();
            boolean runs = second - first >= 19_000_000 && second - first <= after - before + STEP_NANOS;
            return "%s and %d processors"
                    .formatted(runs ? "a clock that is right" : "a clock that is wrong", clocks.processors());
        });

        assertThat(run)
                .returnedWith(
                        "what the clocks say",
                        "a clock that is right and %d processors"
                                .formatted(Runtime.getRuntime().availableProcessors()),
                        seen -> seen,
                        "System.nanoTime is the clock for the time that passes, in nanoseconds.");
    }

    @Test
    @Order(41)
    @DisplayName("has a clock of the time that passes which nobody can set, and which shows less than a millisecond")
    void notTheTimeOfDay() throws InterruptedException {
        var run = workshop.observe(() -> {
            Clocks clocks = verdicts.clocks();
            long sinceEpoch = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
            long first = clocks.elapsedNanos();
            if (Math.abs(first - sinceEpoch) < A_DAY.toNanos()) {
                return "the time of day";
            }
            // Readings that are whole milliseconds apart, however many there are, come of a clock that knows no less.
            long end = System.nanoTime() + STEP_NANOS;
            boolean fine = false;
            for (int looks = 0; !fine && (looks < LOOKS || System.nanoTime() < end); looks++) {
                fine = (clocks.elapsedNanos() - first) % 1_000_000 != 0;
            }
            return fine ? "a clock of its own" : "a clock of whole milliseconds";
        });

        assertThat(run)
                .returnedWith(
                        "what elapsedNanos shows",
                        "a clock of its own",
                        seen -> seen,
                        "The time of day is for people: it moves in steps, and somebody may set it in the middle of a"
                                + " measurement. System.nanoTime is for durations.");
    }

    private static Duration scaled(Duration time, double factor) {
        return Duration.ofNanos(Math.round(time.toNanos() * factor));
    }
}
