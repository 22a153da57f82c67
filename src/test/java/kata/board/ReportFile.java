package kata.board;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kata.evidence.Exercise;
import kata.evidence.Judgement;
import kata.evidence.RunFile;
import kata.evidence.Wanted;
import kata.report.Page;
import kata.report.Pictures;

/** Writes what became of each exercise as a page to look at, with a picture of each run. */
final class ReportFile {

    private static final int MOST_RUNS = 3;

    private final Lessons lessons;
    private final Map<String, String> titles;
    private final Path runs;
    private final Pictures pictures = new Pictures();

    private ReportFile(Lessons lessons, Map<String, String> titles, Path runs) {
        this.lessons = lessons;
        this.titles = titles;
        this.runs = runs;
    }

    /**
     * Writes the page.
     *
     * @param exercises what became of each exercise
     * @param tests what became of each test, the harness's own included
     * @param titles the test classes' display names, by their full names
     * @param runs the folder with the evidence of each run
     */
    static void write(
            List<ExerciseResult> exercises,
            List<TestResult> tests,
            Lessons lessons,
            Map<String, String> titles,
            Path runs,
            Path file)
            throws IOException {
        ReportFile report = new ReportFile(lessons, titles, runs);
        Model model = report.model(exercises, tests);
        Page page = Page.of("report.ftlh").script("runs.js");
        report.pictures.addTo(page);
        page.write(file, model);
    }

    private Model model(List<ExerciseResult> exercises, List<TestResult> tests) {
        Optional<ExerciseResult> next = Board.next(exercises);
        Map<String, List<ExerciseResult>> chapters = exercises.stream()
                .collect(Collectors.groupingBy(
                        result -> result.exercise().chapter(), LinkedHashMap::new, Collectors.toList()));
        List<TestResult> harness =
                tests.stream().filter(test -> !test.isScenario()).toList();
        return new Model(
                lessons.answers(),
                done(exercises),
                exercises.size(),
                "Java %s, %d processors"
                        .formatted(
                                Runtime.version().feature(),
                                Runtime.getRuntime().availableProcessors()),
                next.map(this::next).orElse(null),
                chapters.entrySet().stream()
                        .map(chapter -> chapter(
                                chapter.getKey(),
                                chapter.getValue(),
                                chapters.size() == 1
                                        || next.filter(result ->
                                                        chapter.getValue().contains(result))
                                                .isPresent(),
                                exercises.size() == 1))
                        .toList(),
                harness.size(),
                Math.toIntExact(harness.stream()
                        .filter(test -> test.status() == Status.DONE)
                        .count()),
                harness.stream()
                        .filter(test -> test.status() != Status.DONE)
                        .map(test -> entry(test, true))
                        .toList());
    }

    private static int done(List<ExerciseResult> results) {
        return Math.toIntExact(results.stream()
                .filter(result -> result.status() == Status.DONE)
                .count());
    }

    private Next next(ExerciseResult result) {
        TestResult test = result.firstFailure().orElseThrow();
        return new Next(
                result.exercise().toString(),
                id(test),
                lessons.place(result.exercise(), test.failure().orElseThrow()),
                test.sentence());
    }

    private Chapter chapter(String name, List<ExerciseResult> results, boolean open, boolean alone) {
        return new Chapter(
                name,
                lessons.title(name),
                done(results),
                open,
                results.stream().map(result -> exercise(result, alone)).toList());
    }

    private ExerciseEntry exercise(ExerciseResult result, boolean alone) {
        Exercise exercise = result.exercise();
        String title = titles.getOrDefault(exercise + "Test", "");
        return new ExerciseEntry(
                exercise.toString(),
                exercise.name(),
                title.startsWith(exercise + " · ")
                        ? title.substring(exercise.toString().length() + 3)
                        : title,
                result.status().name(),
                exercise.lesson(),
                result.millis(),
                result.tests().stream()
                        .map(test -> entry(test, alone || test.status() == Status.WRONG))
                        .toList());
    }

    private TestEntry entry(TestResult test, boolean open) {
        Optional<Wanted> asked =
                test.failure().filter(Judgement.class::isInstance).flatMap(failure -> ((Judgement) failure).wanted());
        int made = test.isScenario() ? RunFile.count(runs, test.exercise(), test.method()) : 0;
        List<Pictures.Entry> shown = made == 0
                ? List.of()
                : RunFile.last(runs, test.exercise(), test.method(), MOST_RUNS).stream()
                        .map(run -> pictures.add(run, asked))
                        .toList();
        return new TestEntry(
                id(test),
                test.isScenario() ? test.sentence() : "%s: %s".formatted(id(test), test.sentence()),
                test.status().name(),
                blocks((test.status() == Status.NOT_STARTED ? "Not written yet: " : "") + test.message()),
                test.notes(),
                test.millis(),
                open,
                made,
                shown);
    }

    private static String id(TestResult test) {
        return (test.isScenario() ? test.exercise() : test.testClass()) + "." + test.method();
    }

    /** Sentences may be wrapped; drawings, which are indented, may not. */
    private static List<Block> blocks(String message) {
        List<Block> blocks = new ArrayList<>();
        message.lines().forEach(line -> {
            boolean drawn = line.startsWith(" ");
            if (drawn && !blocks.isEmpty() && blocks.getLast().drawn()) {
                blocks.set(blocks.size() - 1, new Block(true, blocks.getLast().text() + "\n" + line));
            } else {
                blocks.add(new Block(drawn, line));
            }
        });
        return blocks;
    }

    private record Model(
            String answers,
            int done,
            int all,
            String machine,
            Next next,
            List<Chapter> chapters,
            int harness,
            int harnessPasses,
            List<TestEntry> broken) {}

    private record Next(String exercise, String id, String place, String sentence) {}

    private record Chapter(String name, String title, int done, boolean open, List<ExerciseEntry> exercises) {}

    private record ExerciseEntry(
            String id, String name, String title, String status, String lesson, long millis, List<TestEntry> tests) {}

    private record TestEntry(
            String id,
            String sentence,
            String status,
            List<Block> message,
            List<String> notes,
            long millis,
            boolean open,
            int made,
            List<Pictures.Entry> runs) {}

    private record Block(boolean drawn, String text) {}
}
