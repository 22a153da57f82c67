package kata.proof;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kata.evidence.Exercise;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

@DisplayName("Every other right answer is accepted")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlternativesProof {

    private final TestBench bench = new TestBench();

    @AfterAll
    void close() {
        bench.close();
    }

    /** One test an answer; {@code -Dalternatives=<pattern>} picks some by name. */
    @TestFactory
    @DisplayName("by every test of its class, whatever its style")
    Stream<DynamicTest> accepted() {
        Pattern wanted = Pattern.compile(System.getProperty("alternatives", ""));
        return Project.sources(Project.ALTERNATIVES).stream()
                .filter(file -> wanted.matcher(name(file)).find())
                .map(file -> DynamicTest.dynamicTest(name(file), () -> accept(file)));
    }

    private void accept(Path file) throws Exception {
        Exercise exercise = Project.exerciseOfFolder(file);
        Path classes = Path.of("target", "kata", "proof", "alternatives").resolve(name(file));
        try (Answers answers = Answers.compile(Map.of(exercise.toString(), Project.read(file)), classes)) {
            for (TestBench.Outcome outcome : bench.run(answers.testClass(exercise + "Test"))) {
                outcome.failure()
                        .ifPresent(failure -> fail(
                                "%s is right, but %s rejects it: %s".formatted(name(file), outcome.method(), failure)));
            }
        }
    }

    private static String name(Path file) {
        return Project.nameBelow(Project.ALTERNATIVES, file);
    }
}
