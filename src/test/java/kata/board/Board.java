package kata.board;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.evidence.Exercise;

/** Draws what {@code mvn test} shows in the end: how far each chapter is, and one next step. */
final class Board {

    private static final int WIDTH = 110;
    private static final int MOST_LINES = 20;
    private static final int MOST_OTHERS = 5;
    private static final int LEAST_SENTENCE = 40;

    private final Console console;
    private final Lessons lessons;
    private final Predicate<Exercise> isWhole;
    private final List<String> lines = new ArrayList<>();

    private Board(Console console, Lessons lessons, Predicate<Exercise> isWhole) {
        this.console = console;
        this.lessons = lessons;
        this.isWhole = isWhole;
    }

    /**
     * The board's lines.
     *
     * @param isWhole whether all tests of an exercise were run
     */
    static List<String> draw(List<TestResult> tests, Console console, Lessons lessons, Predicate<Exercise> isWhole) {
        Board board = new Board(console, lessons, isWhole);
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
        next(exercises)
                .ifPresentOrElse(
                        result -> {
                            nextStep(result);
                            alsoWrong(exercises, result);
                        },
                        () -> goOn(exercises));
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

    /** A line for each of the others, so that nobody need open the report to see how many there are. */
    private void alsoWrong(List<ExerciseResult> exercises, ExerciseResult next) {
        List<ExerciseResult> others = exercises.stream()
                .filter(result -> result != next && result.status() == Status.WRONG)
                .toList();
        if (others.isEmpty()) {
            return;
        }
        line("");
        line("%s", bold("Also wrong:"));
        others.stream().limit(MOST_OTHERS).forEach(result -> {
            TestResult test = result.firstFailure().orElseThrow();
            String place = lessons.place(result.exercise(), test.failure().orElseThrow());
            int room = Math.max(LEAST_SENTENCE, WIDTH - place.length());
            line("  %s %s  %s", test.status().mark(console), place, shortened(test.sentence(), room));
        });
        if (others.size() > MOST_OTHERS) {
            line("  and %d more: see the report", others.size() - MOST_OTHERS);
        }
    }

    /** Where all that was run is done. Of the others only that is known which their files say: that they are not written. */
    private void goOn(List<ExerciseResult> done) {
        Optional<Exercise> inPart = done.stream()
                .map(ExerciseResult::exercise)
                .filter(isWhole.negate())
                .findFirst();
        if (inPart.isPresent()) {
            line("");
            line("%s the other tests of %s", bold("Next:"), inPart.get());
            line("  mvn test -Dtest=%sTest", inPart.get());
            return;
        }
        List<Exercise> all = lessons.exercises();
        List<Exercise> green = done.stream().map(ExerciseResult::exercise).toList();
        int after = all.indexOf(green.getLast()) + 1;
        Stream.concat(all.subList(after, all.size()).stream(), all.subList(0, after).stream())
                .filter(exercise -> !green.contains(exercise))
                .filter(exercise -> lessons.unwritten(exercise).isPresent())
                .findFirst()
                .ifPresentOrElse(this::notWritten, () -> {
                    if (done.size() < all.size()) {
                        line("");
                        line("%s all exercises together, none has a Todo left", bold("Next:"));
                        line("  mvn test");
                    }
                });
    }

    private void notWritten(Exercise exercise) {
        Lessons.Unwritten unwritten = lessons.unwritten(exercise).orElseThrow();
        line("");
        line("%s %s", bold("Next:"), unwritten.place());
        line("  Not written yet: %s", unwritten.what());
        line("  Lesson: %s", exercise.lesson());
        line("  mvn test -Dtest=%sTest", exercise);
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

    /** The beginning of a text, in whole words, if it is too long. */
    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most - 2);
        return text.substring(0, space <= 0 ? most - 2 : space) + " …";
    }

    private String bold(String text) {
        return console.coloured(text, "1");
    }

    private void line(String format, Object... arguments) {
        lines.add(console.shown(format.formatted(arguments)));
    }
}
