package kata.evidence;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.ReflectionSupport;

/** The runs of one test: which exercise is observed, and where its evidence is written. */
public final class TestRuns {

    /** A call in which for so long no unit starts or ends counts as hanging. */
    public static final Duration HANGS_AFTER = Duration.ofSeconds(15);

    /** Where the evidence of each run is written. */
    public static final Path FOLDER = Path.of("target", "kata", "runs");

    private static final int ATTEMPTS = 3;

    /** Where it was close: a machine that is very busy now may be less so in a moment. */
    private static final int MOST_ATTEMPTS = 5;

    private final Exercise exercise;
    private final String test;
    private final Path folder;
    private final RunThreads.Earlier earlier;
    private int written;

    private TestRuns(Exercise exercise, String test, Path folder, RunThreads.Earlier earlier) {
        this.earlier = earlier;
        this.exercise = exercise;
        this.test = test;
        this.folder = folder;
    }

    /** The runs of the test that is about to begin. The configuration parameter {@code kata.runs} names another folder. */
    public static TestRuns of(ExtensionContext context) {
        Exercise exercise = Exercise.of(context.getRequiredTestClass());
        String test = context.getRequiredTestMethod().getName();
        Path folder =
                context.getConfigurationParameter("kata.runs").map(Path::of).orElse(FOLDER);
        RunFile.clear(folder, exercise, test);
        ownClass(context, exercise).ifPresent(own -> Namesakes.none(context.getRequiredTestClass(), own));
        return new TestRuns(exercise, test, folder, earlier(context));
    }

    /** The harness's own tests have none. */
    private static Optional<Class<?>> ownClass(ExtensionContext context, Exercise exercise) {
        return ReflectionSupport.tryToLoadClass(
                        exercise.toString(), context.getRequiredTestClass().getClassLoader())
                .toOptional();
    }

    /** One for all tests of the class, made before the first of them. */
    private static RunThreads.Earlier earlier(ExtensionContext context) {
        ExtensionContext testClass = context.getParent().orElseThrow();
        return testClass
                .getStore(Namespace.create(TestRuns.class))
                .getOrComputeIfAbsent(
                        RunThreads.Earlier.class, _ -> RunThreads.Earlier.now(), RunThreads.Earlier.class);
    }

    /**
     * An observer for one run.
     *
     * @param limit how long a run may go on without a unit starting or ending
     * @param stuckAfter how long to wait when no unit is in flight and no thread is about to do anything; longer than any
     *     hold of a test
     */
    public Observer observer(Source source, Duration limit, Duration stuckAfter) {
        return new Observer(exercise, source, limit, stuckAfter, earlier);
    }

    /** Writes a run's evidence and returns the run. */
    public <T> Run<T> written(Run<T> run) {
        written++;
        RunFile.write(folder, run, test, written);
        return run;
    }

    /**
     * Makes up to three attempts, or up to five if it is close, until a run stays below {@code limit}, and returns the
     * fastest.
     *
     * @param couldBeFaster whether another attempt has a chance after the one that it is given
     */
    public <T> Run<T> fastest(Duration limit, Predicate<Run<T>> couldBeFaster, Attempt<T> attempt)
            throws InterruptedException {
        Run<T> fastest = attempt.run();
        int attempts = 1;
        while (fastest.wall().compareTo(limit) >= 0
                && attempts < (isClose(fastest, limit) ? MOST_ATTEMPTS : ATTEMPTS)
                && couldBeFaster.test(fastest)) {
            Run<T> next = attempt.run();
            attempts++;
            fastest = next.wall().compareTo(fastest.wall()) < 0 ? next : fastest;
        }
        return fastest.fastestOf(attempts);
    }

    private static boolean isClose(Run<?> run, Duration limit) {
        return run.wall().compareTo(limit.multipliedBy(3).dividedBy(2)) < 0;
    }

    /** One observed run. */
    @FunctionalInterface
    public interface Attempt<T> {

        /** Makes the run. */
        Run<T> run() throws InterruptedException;
    }
}
