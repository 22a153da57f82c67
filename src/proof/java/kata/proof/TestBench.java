package kata.proof;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes of the proof's choice, quietly, in one session: all of them share one server. */
final class TestBench implements AutoCloseable {

    private static final Path RUNS = Path.of("target", "kata", "proof", "runs");

    /** Without the board: these runs are nobody's progress. */
    private final LauncherSession session = LauncherFactory.openSession(LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .build());

    /** Runs all tests of a class. */
    List<Outcome> run(Class<?> testClass) {
        return run(List.of(selectClass(testClass)));
    }

    /** Runs those tests of a class whose methods' names have a part that matches. */
    List<Outcome> run(Class<?> testClass, Pattern methods) {
        List<MethodSelector> selectors = ReflectionSupport.findMethods(
                        testClass,
                        method -> method.isAnnotationPresent(Test.class)
                                && methods.matcher(method.getName()).find(),
                        HierarchyTraversalMode.TOP_DOWN)
                .stream()
                .map(method -> selectMethod(testClass, method))
                .toList();
        return selectors.isEmpty() ? List.of() : run(selectors);
    }

    /** Runs one test of a class. */
    List<Outcome> run(Class<?> testClass, String method) {
        return run(List.of(selectMethod(testClass, method)));
    }

    private List<Outcome> run(List<? extends DiscoverySelector> selectors) {
        Outcomes outcomes = new Outcomes();
        session.getLauncher()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectors)
                                .configurationParameter("kata.runs", RUNS.toString())
                                .build(),
                        outcomes);
        return outcomes.all;
    }

    @Override
    public void close() {
        session.close();
    }

    /**
     * What became of one test.
     *
     * @param method the test's method; empty where a whole class failed
     * @param failure what it failed with, empty if it passed
     */
    record Outcome(String method, Optional<Throwable> failure) {}

    private static final class Outcomes implements TestExecutionListener {

        private final List<Outcome> all = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
            if (test.isTest() || !passed) {
                String method = test.getSource()
                        .filter(MethodSource.class::isInstance)
                        .map(source -> ((MethodSource) source).getMethodName())
                        .orElse("");
                all.add(new Outcome(method, passed ? Optional.empty() : result.getThrowable()));
            }
        }
    }
}
