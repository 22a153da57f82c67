package kata.board;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kata.evidence.Exercise;

/** Draws what {@code mvn test} shows in the end: how far each chapter is, and one next step. */
final class Board {

    private static final int WIDTH = 110;
    private static final int MOST_LINES = 20;

    private final Console console;
    private final Lessons lessons;
    private final List<String> lines = new ArrayList<>();

    private Board(Console console, Lessons lessons) {
        this.console = console;
        this.lessons = lessons;
    }

    /** The board's lines. */
    static List<String> draw(List<TestResult> tests, Console console, Lessons lessons) {
        Board board = new Board(console, lessons);
        List<ExerciseResult> exercises = ExerciseResult.of(tests, lessons);
        board.exercises(exercises);
        board.harness(tests);
        return board.lines;
    }

    private void exercises(List<ExerciseResult> exercises) {
        if (exercises.isEmpty()) {
            return;
        }
        line("");
        if (exercises.size() == 1) {
            sentences(exercises.getFirst());
        } else {
            chapters(exercises);
        }
        next(exercises).ifPresent(this::nextStep);
    }

    private void chapters(List<ExerciseResult> exercises) {
        Map<String, List<ExerciseResult>> chapters = exercises.stream()
                .collect(Collectors.groupingBy(
                        result -> result.exercise().chapter(), LinkedHashMap::new, Collectors.toList()));
        int width = chapters.keySet().stream().mapToInt(String::length).max().orElse(0);
        line("%s  %d of %d exercises done", bold("Concurrency kata"), done(exercises), exercises.size());
        line("");
        chapters.forEach((chapter, results) -> {
            String bar = results.stream()
                    .map(result -> result.status().mark(console))
                    .collect(Collectors.joining(" "));
            line("  %-" + width + "s  %s  %d of %d", chapter, bar, done(results), results.size());
        });
        line("");
        line(
                "  %s done   %s wrong   %s not started",
                Status.DONE.mark(console), Status.WRONG.mark(console), Status.NOT_STARTED.mark(console));
    }

    private void sentences(ExerciseResult result) {
        line("%s", bold(result.exercise().toString()));
        line("");
        result.tests().forEach(test -> {
            line("  %s %s", test.status().mark(console), test.sentence());
            test.notes().forEach(note -> line("    %s", note));
        });
    }

    private static long done(List<ExerciseResult> results) {
        return results.stream().filter(result -> result.status() == Status.DONE).count();
    }

    /** What is begun comes before what is not. */
    static Optional<ExerciseResult> next(List<ExerciseResult> exercises) {
        return exercises.stream()
                .filter(result -> result.status() == Status.WRONG)
                .findFirst()
                .or(() -> exercises.stream()
                        .filter(result -> result.status() == Status.NOT_STARTED)
                        .findFirst());
    }

    private void nextStep(ExerciseResult result) {
        TestResult test = result.firstFailure().orElseThrow();
        Exercise exercise = result.exercise();
        line("");
        line("%s %s", bold("Next:"), lessons.place(exercise, test.failure().orElseThrow()));
        line("  %s %s", test.status().mark(console), test.sentence());
        if (test.isBreakdown()) {
            // Shown in full below.
            return;
        }
        if (test.status() == Status.NOT_STARTED) {
            line("  Not written yet: %s", test.message());
            line("  Lesson: %s", exercise.lesson());
        } else {
            test.message().lines().forEach(text -> wrapped("  ", text));
        }
        String method = test.status() == Status.NOT_STARTED ? "" : "#" + test.method();
        line("  mvn test -Dtest=%sTest%s", exercise, method);
    }

    /** The harness's own tests: a line when they pass; what broke instead of being judged is shown in full. */
    private void harness(List<TestResult> tests) {
        List<TestResult> own = tests.stream().filter(test -> !test.isScenario()).toList();
        if (!own.isEmpty()) {
            long passing =
                    own.stream().filter(test -> test.status() == Status.DONE).count();
            line("");
            line("Harness: %d of %d tests pass", passing, own.size());
        }
        own.stream()
                .filter(test -> test.status() != Status.DONE && !test.isBreakdown())
                .forEach(test -> {
                    line("");
                    heading(test);
                    test.message().lines().limit(MOST_LINES).forEach(text -> line("  %s", text));
                });
        tests.stream().filter(TestResult::isBreakdown).forEach(test -> {
            line("");
            heading(test);
            StringWriter trace = new StringWriter();
            test.failure().orElseThrow().printStackTrace(new PrintWriter(trace));
            trace.toString().lines().forEach(text -> line("%s", text));
        });
    }

    private void heading(TestResult test) {
        line("%s %s.%s: %s", test.status().mark(console), test.testClass(), test.method(), test.sentence());
    }

    /** Sentences are wrapped at spaces; drawings, which are indented, stay as they are. */
    private void wrapped(String indent, String text) {
        String rest = text;
        while (rest.length() > WIDTH && !rest.startsWith(" ")) {
            int space = rest.lastIndexOf(' ', WIDTH);
            if (space <= 0) {
                break;
            }
            line("%s%s", indent, rest.substring(0, space));
            rest = rest.substring(space + 1);
        }
        line("%s%s", indent, rest);
    }

    private String bold(String text) {
        return console.coloured(text, "1");
    }

    private void line(String format, Object... arguments) {
        lines.add(console.shown(format.formatted(arguments)));
    }
}
