package kata.evidence;

import static kata.evidence.Evidence.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kata.Caller;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RunAssert · what a failing test says")
class RunAssertTest {

    private static final long MILLI = 1_000_000;
    private static final long CHILD = ProcessHandle.current().pid() + 1;

    private final List<Unit> units = new ArrayList<>();

    @Test
    @DisplayName("draws units one after another, says what that usually means and where to read on")
    void drawsTheRun() {
        for (int i = 0; i < 3; i++) {
            unit(thread(i + 1, "pool-1-thread-" + (i + 1)), i * 100, i * 100 + 100);
        }

        says(() -> assertThat(run()).reachedInFlight(3), """
            Expected 3 requests in flight at once, but there was never more than 1.
            Each request started only when the one before had ended, although there are several threads. Calling get() \
            right after submit(), or join() right after start(), waits for each in turn; so does a lock held while \
            waiting. Start them all first, then collect.
              pool-1-thread-1  |====================|
              pool-1-thread-2                      |====================|
              pool-1-thread-3                                          |====================|
              (one column is 5 ms, 3 of 3 lanes shown)
            Lesson: exercises/c00_test/README.md#subject\
            """);
    }

    @Test
    @DisplayName("draws units that overlap on one thread in a lane each")
    void drawsAnEventLoop() {
        unit(thread(1, "main"), 0, 30);
        unit(thread(1, "main"), 0, 50);

        says(() -> assertThat(run()).neverExceededInFlight(1), "main /sites/1  |", "main /sites/2  |");
    }

    @Test
    @DisplayName("shows ten lanes at most")
    void manyLanes() {
        for (int i = 0; i < 1_000; i++) {
            unit(thread(i, "t" + i), 0, 10);
        }

        says(() -> assertThat(run()).neverExceededInFlight(10), "there were 1000", "10 of 1000 lanes shown");
    }

    @Test
    @DisplayName("knows the common pool")
    void commonPool() {
        unit(thread(1, "ForkJoinPool.commonPool-worker-1"), 0, 10);
        unit(thread(1, "ForkJoinPool.commonPool-worker-1"), 10, 20);

        says(() -> assertThat(run()).reachedInFlight(2), "common pool");
        says(() -> assertThat(run()).usedPlatformThreads(10), "the common pool did");
    }

    @Test
    @DisplayName("tells threads by process, id and kind")
    void threads() {
        unit(new Caller(CHILD, 1, "main", false), 0, 10);
        unit(new Caller(CHILD + 1, 1, "main", false), 0, 10);
        assertThat(run()).usedProcesses(2).usedPlatformThreads(2);
        says(() -> assertThat(run()).usedPlatformThreads(1), "at most 1 threads", "but 2 did");
        says(() -> assertThat(run()).usedProcesses(3), "exactly 3 child processes", "but 2 did");
        says(() -> assertThat(run()).ranOnVirtualThreads(), "\"main\"");

        unit(new Caller(ProcessHandle.current().pid(), 7, "", true), 0, 10);
        says(() -> assertThat(run()).usedProcesses(3), "the parent made requests itself");
        says(() -> assertThat(run()).usedPlatformThreads(3), "1 virtual threads did");
    }

    @Test
    @DisplayName("counts the common pool's workers as one: there are as many of them as processors")
    void fewThreads() {
        for (int i = 1; i <= 7; i++) {
            unit(thread(i, "ForkJoinPool.commonPool-worker-" + i), 0, 10);
        }
        unit(thread(8, "main"), 0, 10);

        assertThat(run()).usedFewThreads(2);
        says(() -> assertThat(run()).usedFewThreads(1), "at most 1 threads", "but there were 2");
    }

    @Test
    @DisplayName("looks at some of the units as if there were no others")
    void only() {
        unit(thread(1, "main"), 0, 10);
        unit(thread(2, "other"), 0, 10);

        assertThat(run().only("/sites/1"::equals)).neverExceededInFlight(1);
    }

    @Test
    @DisplayName("tells a failure as it was from one that was wrapped")
    void failureAsItWas() {
        IOException failure = new IOException("disk full");

        assertThat(failing(failure)).failedWithJust("a full disk", failure);
        says(
                () -> assertThat(failing(new IllegalStateException(failure))).failedWithJust("a full disk", failure),
                "Expected the call to fail with a full disk as it was, but it came wrapped:"
                        + " java.lang.IllegalStateException");
        says(() -> assertThat(run()).failedWithJust("a full disk", failure), "it returned as if nothing had happened");
    }

    @Test
    @DisplayName("takes all of the results or a failure, and no part of them")
    void wholeOrNothing() {
        assertThat(run(List.of("a", "b"))).failedOrReturned(List.of("a", "b"));
        assertThat(failing(new InterruptedException())).failedOrReturned(List.of("a", "b"));
        says(() -> assertThat(run(List.of("a"))).failedOrReturned(List.of("a", "b")), "the call returned 1 of 2");
        says(() -> assertThat(run(null)).failedOrReturned(List.of("a")), "the call returned null instead of 1");
    }

    @Test
    @DisplayName("names a site that was asked twice, or not at all")
    void eachOnce() {
        unit(thread(1, "main"), 0, 10);
        List<URI> sites = List.of(URI.create("http://h/run/sites/1"), URI.create("http://h/run/sites/2"));
        says(() -> assertThat(run()).askedEachOnce(sites), "/sites/2 was asked not at all");

        unit(thread(1, "main"), 10, 20);
        assertThat(run()).askedEachOnce(sites);

        units.add(units.getFirst());
        says(() -> assertThat(run()).askedEachOnce(sites), "/sites/1 was asked twice");
    }

    @Test
    @DisplayName("names what is missing, doubled, in another order or null")
    void results() {
        says(() -> assertThat(run(List.of("a", "b"))).returned(List.of("a", "b", "c")), "Missing: c.");
        says(() -> assertThat(run(List.of("a", "a", "b"))).returned(List.of("a", "b")), "Too many: a.");
        says(() -> assertThat(run(List.of("b", "a"))).returned(List.of("a", "b")), "in the order of completion");
        says(
                () -> assertThat(run(List.of("a", "x"))).returned(List.of("a", "b")),
                "Expected b, but there is x instead");
        says(() -> assertThat(run(Arrays.asList("a", null))).returned(List.of("a", "b")), "result 2 of 2 is null");
        says(() -> assertThat(run(null)).returned(List.of("a")), "returned null");
        assertThat(run(List.of("a"))).returned(List.of("a"));
    }

    @Test
    @DisplayName("names the fastest of several runs that were all too slow")
    void time() {
        assertThat(run()).tookLessThan(Duration.ofMillis(101));
        says(
                () -> assertThat(run().fastestOf(3)).tookLessThan(Duration.ofMillis(100)),
                "less than 100 ms, but the fastest of 3 took 100 ms");
    }

    @Test
    @DisplayName("judges nothing else where the call has failed")
    void failedCall() {
        Run<String> failed = new Run<>(
                new Exercise("c00_test", "Subject"),
                "request",
                Optional.empty(),
                Optional.of(new IllegalStateException("closed")),
                Duration.ofMillis(1),
                1,
                false,
                0,
                0,
                List.of(),
                0,
                Leftovers.NONE);

        says(() -> assertThat(failed).reachedInFlight(2), "it threw java.lang.IllegalStateException: closed");
        says(
                () -> assertThat(failed).failedWith("a full disk", e -> false),
                "Expected the call to fail with a full disk");
        says(() -> assertThat(run()).failedWith("a full disk", e -> true), "as if nothing had happened");
    }

    @Test
    @DisplayName("names the line of the exercise's own class by which a failure came, else one of its chapter")
    void place() {
        StackTraceElement own = new StackTraceElement("c00_test.Subject$Caller", "call", "Subject.java", 12);
        StackTraceElement chapters = new StackTraceElement("c00_test.LineFile", "write", "LineFile.java", 34);

        says(() -> assertThat(failed(chapters, own)).returned(), "It came by Subject.java, line 12.");
        says(() -> assertThat(failed(chapters)).returned(), "It came by LineFile.java, line 34.");
    }

    private static Run<String> failed(StackTraceElement... stack) {
        Exception failure = new IllegalStateException("closed");
        failure.setStackTrace(stack);
        return new Run<>(
                new Exercise("c00_test", "Subject"),
                "request",
                Optional.empty(),
                Optional.of(failure),
                Duration.ofMillis(1),
                1,
                false,
                0,
                0,
                List.of(),
                0,
                Leftovers.NONE);
    }

    @Test
    @DisplayName("looks at parts of a result, and at what a test noted")
    void parts() {
        Run<List<String>> run = run(List.of("a"));
        Duration time = Duration.ofNanos(1_500_000_001L);
        assertThat(run)
                .returnedAllTheSame("kept")
                .returnedWith("the size", 1, List::size, "count")
                .returnedWithBytes("the bytes", 1, 1, List::size, "count")
                .noted("the time", time, time, "clock");

        says(
                () -> assertThat(run).returnedWith("the size", 2, List::size, "Count again."),
                "Expected the size to be 2, but there is 1.\nCount again.\nLesson: ");
        says(
                () -> assertThat(run).returnedWithBytes("the bytes", 64_000_000, 80_000_000, List::size, "Look."),
                "Expected the bytes to be between 64.0 MB and 80.0 MB, but there are 0.0 MB.\nLook.");
        says(
                () -> assertThat(run).noted("the time", time, Duration.ofSeconds(-2), "Clock."),
                "Expected the time to be 1.500000001 s, but there is -2 s.");
        says(() -> assertThat(run(null)).returnedWith("the size", 2, List::size, ""), "but the call returned null");
    }

    @Test
    @DisplayName("says what a chapter's own check has found, draws the run and names the lesson")
    void check() {
        unit(thread(1, "main"), 0, 100);

        assertThat(run()).passes(run -> Optional.empty());
        says(
                () -> assertThat(run())
                        .passes(run ->
                                Optional.of(new Finding("Expected 100 %, but there are 50 %.", "Half is missing."))),
                "Expected 100 %, but there are 50 %.\nHalf is missing.\n",
                "main  |",
                "Lesson: exercises/c00_test/README.md#subject");
    }

    private static void says(ThrowingCallable assertion, String... words) {
        assertThatThrownBy(assertion)
                .isInstanceOf(AssertionError.class)
                .message()
                .contains(words);
    }

    private static Caller thread(long id, String name) {
        return new Caller(ProcessHandle.current().pid(), id, name, false);
    }

    private void unit(Caller caller, long startMillis, long endMillis) {
        units.add(new Unit(
                "/sites/" + (units.size() + 1),
                startMillis * MILLI,
                endMillis * MILLI,
                Optional.of(caller),
                Optional.empty(),
                "",
                Unit.Outcome.DONE));
    }

    private Run<List<String>> run() {
        return run(List.of());
    }

    private Run<List<String>> run(List<String> result) {
        return run(Optional.ofNullable(result), Optional.empty());
    }

    private Run<List<String>> failing(Throwable failure) {
        return run(Optional.empty(), Optional.of(failure));
    }

    private Run<List<String>> run(Optional<List<String>> result, Optional<Throwable> failure) {
        return new Run<>(
                new Exercise("c00_test", "Subject"),
                "request",
                result,
                failure,
                Duration.ofMillis(100),
                1,
                false,
                0,
                0,
                units,
                0,
                Leftovers.NONE);
    }
}
