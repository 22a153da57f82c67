package kata.board;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kata.Caller;
import kata.Todo;
import kata.evidence.Evidence;
import kata.evidence.Exercise;
import kata.evidence.Leftovers;
import kata.evidence.Run;
import kata.evidence.RunFile;
import kata.evidence.Unit;

/** A suite that nobody has run, to make reports of. */
final class SampleSuite {

    private static final long MILLI = 1_000_000;

    private final Path root;
    private final Path runs;
    private final List<TestResult> tests = new ArrayList<>();
    private final Map<String, String> titles = new HashMap<>();

    /**
     * @param root an empty folder
     */
    SampleSuite(Path root) {
        this.root = root;
        runs = root.resolve("runs");
    }

    SampleSuite lesson(String chapter, String title, String... exercises) throws IOException {
        Path folder = Files.createDirectories(root.resolve("exercises").resolve(chapter));
        String sections = String.join(
                "",
                List.of(exercises).stream().map(name -> "\n## " + name + "\n").toList());
        Files.writeString(folder.resolve("README.md"), "# %s · %s\n%s".formatted(chapter, title, sections));
        return this;
    }

    SampleSuite title(String exercise, String displayName) {
        titles.put(exercise + "Test", displayName);
        return this;
    }

    /** A test that passes. */
    SampleSuite green(String exercise, String method, List<List<Unit>> seen) {
        return test(exercise, method, Optional.empty(), seen);
    }

    /** A test that asks for so many in flight at once, and fails if there never are. */
    SampleSuite wanting(String exercise, String method, int inFlight, List<Unit> seen) {
        Throwable failure =
                catchThrowable(() -> Evidence.assertThat(run(exercise, seen)).reachedInFlight(inFlight));
        return test(exercise, method, Optional.ofNullable(failure), List.of(seen));
    }

    /** A test that allows so many milliseconds. */
    SampleSuite within(String exercise, String method, int millis, List<Unit> seen) {
        Throwable failure =
                catchThrowable(() -> Evidence.assertThat(run(exercise, seen)).tookLessThan(Duration.ofMillis(millis)));
        return test(exercise, method, Optional.ofNullable(failure), List.of(seen));
    }

    SampleSuite notStarted(String exercise, String method) {
        return test(exercise, method, Optional.of(new Todo("a pool of 10 threads")), List.of());
    }

    SampleSuite test(String exercise, String method, Optional<Throwable> failure, List<List<Unit>> seen) {
        return test(exercise, method, method + " holds", failure, seen, List.of());
    }

    SampleSuite test(
            String exercise,
            String method,
            String sentence,
            Optional<Throwable> failure,
            List<List<Unit>> seen,
            List<String> notes) {
        Status status = failure.map(cause -> cause instanceof Todo ? Status.NOT_STARTED : Status.WRONG)
                .orElse(Status.DONE);
        tests.add(new TestResult(exercise + "Test", method, sentence, failure, status, 12, notes));
        for (int number = 1; number <= seen.size(); number++) {
            RunFile.write(runs, run(exercise, seen.get(number - 1)), method, number);
        }
        return this;
    }

    private static Run<Integer> run(String exercise, List<Unit> units) {
        long end = units.stream().mapToLong(Unit::endNanos).max().orElse(MILLI);
        return new Run<>(
                Exercise.of(exercise + "Test"),
                "request",
                Optional.of(1),
                Optional.empty(),
                Duration.ofNanos(end),
                1,
                false,
                units.size(),
                0,
                units,
                0,
                Leftovers.NONE);
    }

    /** So many units of 100 ms each, dealt out to so many threads. */
    static List<Unit> units(int units, int threads) {
        return units(units, threads, "pool-1-thread-");
    }

    static List<Unit> units(int units, int threads, String name) {
        return IntStream.range(0, units)
                .mapToObj(i -> unit(
                        new Caller(1, i % threads, name + (i % threads + 1), false),
                        i / threads * 100,
                        i / threads * 100 + 100,
                        i))
                .toList();
    }

    static Unit unit(Caller caller, long fromMillis, long toMillis, int number) {
        return new Unit(
                "/sites/" + (number + 1),
                fromMillis * MILLI,
                toMillis * MILLI,
                Optional.of(caller),
                Optional.empty(),
                "c1",
                Unit.Outcome.DONE);
    }

    /** Writes the report and returns its file. */
    Path write() throws IOException {
        Path file = root.resolve("target").resolve("kata").resolve("report.html");
        Lessons lessons = new Lessons(root, "exercises");
        ReportFile.write(ExerciseResult.of(tests, lessons), tests, lessons, titles, runs, file);
        return file;
    }

    /** A full suite of long runs. */
    static SampleSuite big(Path root, int exercises, int bars) throws IOException {
        SampleSuite suite = new SampleSuite(root);
        for (int number = 0; number < exercises; number++) {
            String chapter = "c%02d_chapter".formatted(number / 6 + 1);
            String exercise = chapter + ".Exercise" + number % 6;
            suite.lesson(chapter, "Chapter " + (number / 6 + 1), "Exercise0");
            for (String test : List.of("complete", "oneSite", "noSites", "failingSite", "cleansUp")) {
                suite.green(exercise, test, List.of());
            }
            suite.wanting(exercise, "overlaps", number % 3 == 0 ? 100 : 10, units(bars, 10));
        }
        return suite;
    }
}
