package kata.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kata.Todo;
import kata.evidence.Exercise;
import kata.evidence.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Board · what mvn test shows in the end")
class BoardTest {

    private static final Console PLAIN = new Console(false, false);
    private static final Console UNICODE = new Console(true, false);

    private final List<TestResult> tests = new ArrayList<>();
    private Predicate<Exercise> inPart = exercise -> false;

    @TempDir
    private Path root;

    @BeforeEach
    void project() throws IOException {
        Path exercises = Files.createDirectories(root.resolve("exercises").resolve("c01_first"));
        Files.writeString(exercises.resolve("README.md"), "# c01_first\n\n## Walk\n\n## Run\n");
        Files.writeString(exercises.resolve("Walk.java"), "class Walk {\n    public void walk() {\n    }\n}\n");
        Files.writeString(
                exercises.resolve("Run.java"),
                "class Run {\n    public void run() {\n        throw new Todo(\"run\");\n    }\n}\n");
    }

    @Test
    @DisplayName("shows a mark for each exercise in the order of the lesson, and what to write next")
    void notStarted() {
        test("c01_first.RunTest", "fast", Optional.of(new Todo("run fast")));
        test("c01_first.WalkTest", "slow", Optional.empty());

        assertThat(board(UNICODE))
                .containsExactly(
                        "",
                        "Concurrency kata  1 of 2 exercises done",
                        "",
                        "  c01_first  ✓ ○  1 of 2",
                        "",
                        "  ✓ done   ✗ wrong   ○ not started",
                        "",
                        "Next: exercises/c01_first/Run.java:3",
                        "  ○ is fast",
                        "  Not written yet: run fast",
                        "  Lesson: exercises/c01_first/README.md#run",
                        "  mvn test -Dtest=c01_first.RunTest");
    }

    @Test
    @DisplayName("shows what is wrong before what is not started, with its message and the command for just that test")
    void wrong() {
        test("c01_first.RunTest", "fast", Optional.of(new Todo("run fast")));
        test(
                "c01_first.WalkTest",
                "slow",
                Optional.of(new AssertionError("Expected 1.\n  |==|\n" + "word ".repeat(30))));

        assertThat(board(UNICODE))
                .containsSubsequence(
                        "  c01_first  ✗ ○  0 of 2",
                        "Next: exercises/c01_first/Walk.java:2",
                        "  ✗ is slow",
                        "  Expected 1.",
                        "    |==|",
                        "  " + "word ".repeat(21) + "word",
                        "  mvn test -Dtest=c01_first.WalkTest#slow");
    }

    @Test
    @DisplayName("names the line by which a failure came, also where it was caught and another one was thrown")
    void placeOfCause() {
        Exception first = at(new IllegalStateException("closed"), "c01_first.Walk$1", "Walk.java", 31);
        Exception made = at(new RuntimeException(first), "c01_first.Walk", "Walk.java", 52);
        Exercise walk = new Exercise("c01_first", "Walk");
        test(
                "c01_first.WalkTest",
                "slow",
                Optional.of(Failure.of("It threw %s.", made).causedBy(made).in(walk)));

        assertThat(board(UNICODE)).contains("Next: exercises/c01_first/Walk.java:31");
    }

    @Test
    @DisplayName("names the first line that the message does, where no exception came by one")
    void placeTold() {
        test(
                "c01_first.WalkTest",
                "slow",
                Optional.of(new AssertionError(
                        "It was 1: A read it (SlowWalk.java:5), B too (Walk.java:27, Walk.java:28).")));

        assertThat(board(UNICODE)).contains("Next: exercises/c01_first/Walk.java:27");
    }

    @Test
    @DisplayName("names the first method and no constructor, where nothing tells of a line")
    void placeOfMethod() throws IOException {
        Files.writeString(
                root.resolve("exercises").resolve("c01_first").resolve("Walk.java"),
                "class Walk {\n    public Walk() {\n    }\n\n    public void walk() {\n    }\n}\n");
        test("c01_first.WalkTest", "slow", Optional.of(new AssertionError("Too fast.")));

        assertThat(board(UNICODE)).contains("Next: exercises/c01_first/Walk.java:5");
    }

    @Test
    @DisplayName("has a line for each other exercise that is wrong, and none for those that are not started")
    void alsoWrong() {
        String sentence = "word ".repeat(30).strip();
        test("c01_first.WalkTest", "slow", Optional.of(new AssertionError("Too fast.")));
        test("c01_first.RunTest", "fast", Optional.empty());
        test(
                "c01_first.RunTest",
                sentence,
                Optional.of(at(new AssertionError("Too near."), "c01_first.Run", "Run.java", 7)));
        test("c01_first.RunTest", "again", Optional.of(new AssertionError("Not seen.")));
        test("c02_second.SwimTest", "wet", Optional.of(new Todo("swim")));

        assertThat(board(UNICODE))
                .containsSubsequence(
                        "Next: exercises/c01_first/Walk.java:2",
                        "  mvn test -Dtest=c01_first.WalkTest#slow",
                        "",
                        "Also wrong:",
                        "  ✗ exercises/c01_first/Run.java:7  is " + "word ".repeat(15) + "…")
                .allMatch(line -> line.length() <= 120)
                .noneMatch(line -> line.contains("Not seen.") || line.contains("Swim") || line.contains("more:"));
    }

    @Test
    @DisplayName("has such a line for five of them, and counts the rest")
    void manyWrong() {
        IntStream.range(0, 9)
                .forEach(i ->
                        test("c02_second.Swim%dTest".formatted(i), "wet", Optional.of(new AssertionError("Dry."))));

        assertThat(board(UNICODE))
                .containsSubsequence(
                        "Next: exercises/c02_second/Swim0.java:1",
                        "Also wrong:",
                        "  ✗ exercises/c02_second/Swim1.java:1  is wet",
                        "  ✗ exercises/c02_second/Swim5.java:1  is wet",
                        "  and 3 more: see the report")
                .noneMatch(line -> line.contains("Swim6"));
    }

    @Test
    @DisplayName("names no others where one exercise is wrong")
    void onlyOneWrong() {
        test("c01_first.WalkTest", "slow", Optional.of(new AssertionError("Too fast.")));
        test("c01_first.RunTest", "fast", Optional.of(new Todo("run fast")));

        assertThat(board(UNICODE)).noneMatch(line -> line.contains("Also"));
    }

    @Test
    @DisplayName("names the next exercise that is not written, in the lessons' order, where all that was run is done")
    void goesOn() throws IOException {
        answer("c02_second", "Swim", "swim();");
        answer("c02_second", "Dive", "throw new Todo(\"hold your breath\");");
        answer("c03_third", "Fly", "throw new Todo(\"flap\");");
        test("c02_second.SwimTest", "wet", Optional.empty());

        assertThat(board(UNICODE))
                .containsSubsequence(
                        "  ✓ is wet",
                        "",
                        "Next: exercises/c02_second/Dive.java:3",
                        "  Not written yet: hold your breath",
                        "  Lesson: exercises/c02_second/README.md#dive",
                        "  mvn test -Dtest=c02_second.DiveTest");
        test("c02_second.DiveTest", "deep", Optional.empty());
        assertThat(board(UNICODE)).contains("Next: exercises/c03_third/Fly.java:3");
        test("c03_third.FlyTest", "high", Optional.empty());
        assertThat(board(UNICODE)).contains("Next: exercises/c01_first/Run.java:3");
    }

    @Test
    @DisplayName(
            "asks for a run of all exercises where none is left to be written: nobody knows whether they are right")
    void goesOnWithAll() throws IOException {
        answer("c01_first", "Run", "run();");
        test("c01_first.RunTest", "fast", Optional.empty());

        assertThat(board(UNICODE))
                .endsWith("Next: all exercises together, none has a Todo left", "  mvn test")
                .noneMatch(line -> line.contains("Walk"));
    }

    @Test
    @DisplayName("asks for the other tests of an exercise where only some were run")
    void goesOnWithTheOtherTests() {
        inPart = exercise -> exercise.name().equals("Walk");
        test("c01_first.WalkTest", "slow", Optional.empty());

        assertThat(board(UNICODE))
                .endsWith("Next: the other tests of c01_first.Walk", "  mvn test -Dtest=c01_first.WalkTest");
    }

    @Test
    @DisplayName("shows the sentences where a single exercise was run")
    void singleExercise() {
        test("c01_first.RunTest", "fast", Optional.empty());
        test("c01_first.RunTest", "far", Optional.of(new AssertionError("Too near.")));

        assertThat(board(UNICODE)).contains("c01_first.Run", "  ✓ is fast", "  ✗ is far", "  Too near.");
    }

    @Test
    @DisplayName("shows what a test tells beside its verdict where a single exercise was run")
    void notes() {
        TestResult told = new TestResult(
                "c01_first.RunTest", "fast", "is fast", Optional.empty(), Status.DONE, 5, List.of("twice as fast"));
        tests.add(told);

        assertThat(board(UNICODE)).containsSubsequence("  ✓ is fast", "    twice as fast");
        test("c01_first.WalkTest", "slow", Optional.empty());
        assertThat(board(UNICODE)).noneMatch(line -> line.contains("twice as fast"));
    }

    @Test
    @DisplayName("has no next step when all is done")
    void done() {
        test("c01_first.RunTest", "fast", Optional.empty());
        test("c01_first.WalkTest", "slow", Optional.empty());

        assertThat(board(UNICODE))
                .contains("Concurrency kata  2 of 2 exercises done")
                .noneMatch(line -> line.contains("Next"));
    }

    @Test
    @DisplayName("shows the whole stack trace where something breaks instead of being judged")
    void breakdown() {
        test("c01_first.RunTest", "fast", Optional.of(new IllegalStateException("no port")));

        assertThat(board(UNICODE))
                .contains("java.lang.IllegalStateException: no port")
                .anyMatch(line -> line.startsWith("\tat " + BoardTest.class.getName()));
    }

    @Test
    @DisplayName("shows the message and no stack trace where a test of the harness fails")
    void harness() {
        test("kata.proof.Impostors", "rejected", Optional.of(new AssertionError("Walk/Fast passes, but it is wrong")));

        assertThat(board(UNICODE))
                .contains("Harness: 0 of 1 tests pass", "  Walk/Fast passes, but it is wrong")
                .noneMatch(line -> line.contains("\tat "));
    }

    @Test
    @DisplayName("does without Unicode and colours, as on a Windows console")
    void plainConsole() {
        test("c01_first.RunTest", "fast", Optional.of(new AssertionError("Zu nah · …")));
        test("c01_first.WalkTest", "slow", Optional.empty());

        assertThat(board(PLAIN))
                .contains("  c01_first  + x  1 of 2", "  Zu nah - ...")
                .allMatch(line -> line.chars().allMatch(c -> c < 128));
    }

    @Test
    @DisplayName("knows what the console can show")
    void console() {
        assertThat(console("UTF-8", null, Map.of("TERM", "xterm"))).isEqualTo(new Console(true, true));
        assertThat(console("Cp1252", null, Map.of())).isEqualTo(new Console(false, false));
        assertThat(console("ANSI_X3.4-1968", "always", Map.of())).isEqualTo(new Console(false, true));
        assertThat(console("UTF-8", "never", Map.of("TERM", "xterm"))).isEqualTo(new Console(true, false));
        assertThat(console("UTF-8", null, Map.of("TERM", "xterm", "NO_COLOR", "1")))
                .isEqualTo(new Console(true, false));
        assertThat(console("UTF-8", null, Map.of("TERM", "dumb"))).isEqualTo(new Console(true, false));
        assertThat(new Console(true, true).coloured("text", "32")).isEqualTo("\u001b[32mtext\u001b[0m");
    }

    private static Console console(String encoding, String colour, Map<String, String> environment) {
        return Console.of(
                name -> switch (name) {
                    case "native.encoding" -> encoding;
                    case "kata.colour" -> colour;
                    default -> null;
                },
                environment);
    }

    private List<String> board(Console console) {
        return Board.draw(tests, console, new Lessons(root, "exercises"), inPart.negate());
    }

    /** An exercise of which there is a file. */
    private void answer(String chapter, String name, String body) throws IOException {
        Path folder = Files.createDirectories(root.resolve("exercises").resolve(chapter));
        Files.writeString(
                folder.resolve("README.md"),
                "\n## %s\n".formatted(name),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        Files.writeString(
                folder.resolve(name + ".java"),
                "class %s {\n    public void go() {\n        %s\n    }\n}\n".formatted(name, body));
    }

    /** What comes by these lines of a file. */
    private static <T extends Throwable> T at(T failure, String type, String file, int line) {
        failure.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("java.util.List", "of", "List.java", 1000),
            new StackTraceElement(type, "go", file, line),
            new StackTraceElement("kata.evidence.Observer", "observe", "Observer.java", 1)
        });
        return failure;
    }

    private void test(String testClass, String method, Optional<Throwable> failure) {
        Status status = failure.map(cause -> cause instanceof Todo ? Status.NOT_STARTED : Status.WRONG)
                .orElse(Status.DONE);
        tests.add(new TestResult(testClass, method, "is " + method, failure, status, 5, List.of()));
    }
}
