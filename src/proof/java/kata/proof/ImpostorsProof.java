package kata.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kata.Todo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

@DisplayName("Every impostor is rejected")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImpostorsProof {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final TestBench bench = new TestBench();

    @AfterAll
    void close() {
        bench.close();
    }

    /** One test an impostor; {@code -Dimpostors=<pattern>} picks some by name. */
    @TestFactory
    @DisplayName("in the test that its header names, with the words that its header names")
    Stream<DynamicTest> rejected() {
        Pattern wanted = Pattern.compile(System.getProperty("impostors", ""));
        return Impostor.all().stream()
                .filter(impostor -> wanted.matcher(impostor.name()).find())
                .map(impostor -> DynamicTest.dynamicTest(impostor.name(), () -> reject(impostor)));
    }

    private void reject(Impostor impostor) throws Exception {
        long start = System.nanoTime();
        TestBench.Outcome outcome = outcome(impostor);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        Throwable failure = outcome.failure()
                .orElseGet(() -> fail("%s passes %s, but it is wrong".formatted(impostor.name(), impostor.test())));
        if (!(failure instanceof AssertionError) || failure instanceof Todo) {
            throw new AssertionError("%s: expected a verdict, but the test broke".formatted(impostor.name()), failure);
        }
        assertThat(failure.getMessage())
                .as("%s fails in %s with other words", impostor.name(), impostor.test())
                .contains(impostor.words());
        assertThat(time).as("%s is rejected in time", impostor.name()).isLessThan(LIMIT);
    }

    private TestBench.Outcome outcome(Impostor impostor) throws IOException, ClassNotFoundException {
        Path classes = Path.of("target", "kata", "proof", "impostors").resolve(impostor.name());
        Map<String, String> source = Map.of(impostor.exercise().toString(), impostor.source());
        try (Answers answers = Answers.compile(source, classes)) {
            Class<?> test = answers.testClass(impostor.exercise() + "Test");
            List<TestBench.Outcome> outcomes = bench.run(test, impostor.test());
            assertThat(outcomes).as("%s names one test", impostor.name()).hasSize(1);
            return outcomes.getFirst();
        } catch (IllegalArgumentException e) {
            return fail("%s %s".formatted(impostor.name(), e.getMessage()));
        }
    }
}
