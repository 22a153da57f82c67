package kata.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.Todo;
import kata.evidence.Exercise;
import kata.evidence.TestRuns;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Collects what becomes of each test. In the end it writes {@code target/kata/results.json} and {@code report.html}
 * beside it and, where Maven runs the tests, prints the board; an IDE has a view of its own.
 */
public final class BoardListener implements TestExecutionListener {

    private static final Path RESULTS = Path.of("target", "kata", "results.json");
    private static final Path REPORT = Path.of("target", "kata", "report.html");

    private final Map<String, Long> started = new ConcurrentHashMap<>();
    private final Map<String, Queue<String>> notes = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<TestResult> results = new ConcurrentLinkedQueue<>();

    @Override
    public void executionStarted(TestIdentifier test) {
        started.put(test.getUniqueId(), System.nanoTime());
    }

    /** What a test tells by a {@code TestReporter}. */
    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        notes.computeIfAbsent(test.getUniqueId(), id -> new ConcurrentLinkedQueue<>())
                .addAll(entry.getKeyValuePairs().values());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean failed = result.getStatus() == TestExecutionResult.Status.FAILED;
        // A class or an engine that fails as a whole has no tests to tell of it.
        if (!test.isTest() && !failed) {
            return;
        }
        Optional<Throwable> failure = failed ? result.getThrowable() : Optional.empty();
        Status status = failure.map(cause -> cause instanceof Todo ? Status.NOT_STARTED : Status.WRONG)
                .orElse(Status.DONE);
        long millis = (System.nanoTime() - started.get(test.getUniqueId())) / 1_000_000;
        List<String> told = List.copyOf(notes.getOrDefault(test.getUniqueId(), new ConcurrentLinkedQueue<>()));
        results.add(
                new TestResult(testClass(test), method(test), test.getDisplayName(), failure, status, millis, told));
    }

    private static String testClass(TestIdentifier test) {
        TestSource source = test.getSource().orElse(null);
        return switch (source) {
            case MethodSource method ->
                test.getParentIdObject()
                        .flatMap(parent -> parent.getLastSegment().getType().equals("class")
                                ? Optional.of(parent.getLastSegment().getValue())
                                : Optional.empty())
                        .orElse(method.getClassName());
            case ClassSource type -> type.getClassName();
            case null, default -> "";
        };
    }

    private static String method(TestIdentifier test) {
        return test.getSource().orElse(null) instanceof MethodSource method ? method.getMethodName() : "";
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        List<TestResult> tests = List.copyOf(results);
        Lessons lessons = new Lessons(Path.of(""), System.getProperty("kata.sources", "exercises"));
        List<ExerciseResult> exercises = ExerciseResult.of(tests, lessons);
        boolean reported = false;
        // The harness's own tests and the proof are nobody's progress: they leave alone what
        // the scenarios have written.
        if (!exercises.isEmpty()) {
            try {
                ResultsFile.write(exercises, RESULTS);
            } catch (IOException e) {
                throw new UncheckedIOException("The results could not be written to " + RESULTS, e);
            }
            reported = report(exercises, tests, lessons, plan);
        }
        if ("console".equals(System.getProperty("kata.board"))) {
            Console console = Console.of(System::getProperty, System.getenv());
            Board.draw(tests, console, lessons, exercise -> isWhole(exercise, plan))
                    .forEach(System.out::println);
            if (reported) {
                System.out.println("Report: " + REPORT);
            }
        }
    }

    /** Whether none of the exercise's tests was left out, as {@code -Dtest=…#overlaps} does. */
    private static boolean isWhole(Exercise exercise, TestPlan plan) {
        String testClass = exercise + "Test";
        Set<String> planned = tests(plan)
                .filter(test -> testClass(test).equals(testClass))
                .map(BoardListener::method)
                .collect(Collectors.toSet());
        try {
            Class<?> type = Class.forName(testClass, false, BoardListener.class.getClassLoader());
            return AnnotationSupport.findAnnotatedMethods(type, Testable.class, HierarchyTraversalMode.TOP_DOWN)
                    .stream()
                    .map(Method::getName)
                    .allMatch(planned::contains);
        } catch (ClassNotFoundException | LinkageError e) {
            return true; // another loader's, as in the proof
        }
    }

    private static Stream<TestIdentifier> tests(TestPlan plan) {
        return plan.getRoots().stream().flatMap(root -> plan.getDescendants(root).stream());
    }

    /** A picture that cannot be drawn spoils nobody's verdict. */
    private static boolean report(
            List<ExerciseResult> exercises, List<TestResult> tests, Lessons lessons, TestPlan plan) {
        try {
            ReportFile.write(exercises, tests, lessons, titles(plan), TestRuns.FOLDER, REPORT);
            return true;
        } catch (IOException | RuntimeException | LinkageError e) {
            System.err.println("The report could not be written to %s: %s".formatted(REPORT, e));
            return false;
        }
    }

    /** What the test classes are called. */
    private static Map<String, String> titles(TestPlan plan) {
        Map<String, String> titles = new HashMap<>();
        tests(plan)
                .forEach(test -> test.getSource()
                        .filter(ClassSource.class::isInstance)
                        .map(source -> ((ClassSource) source).getClassName())
                        .ifPresent(name -> titles.put(name, test.getDisplayName())));
        return titles;
    }
}
