package kata.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.Todo;
import kata.evidence.Exercise;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

@DisplayName("Every stub is red")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StubsProof {

    private final TestBench bench = new TestBench();
    private Answers stubs;

    @BeforeAll
    void compile() throws IOException {
        Map<String, String> sources = Project.sources(Project.EXERCISES).stream()
                .collect(Collectors.toMap(file -> Project.exercise(file).toString(), Project::read));
        try (AnswerCompiler compiler = new AnswerCompiler()) {
            stubs = compiler.compile(sources, Path.of("target", "kata", "proof", "stubs"));
        }
    }

    @AfterAll
    void close() throws IOException {
        bench.close();
        stubs.close();
    }

    @TestFactory
    @DisplayName("with a Todo in every test of its class")
    Stream<DynamicTest> todo() {
        return Project.exercises().stream()
                .map(exercise -> DynamicTest.dynamicTest(exercise.toString(), () -> isTodo(exercise)));
    }

    private void isTodo(Exercise exercise) throws ClassNotFoundException {
        List<TestBench.Outcome> outcomes = bench.run(stubs.testClass(exercise + "Test"));

        assertThat(outcomes)
                .as("%s has tests", exercise)
                .isNotEmpty()
                .allSatisfy(outcome -> assertThat(outcome.failure())
                        .as("%s.%s on the stub", exercise, outcome.method())
                        .containsInstanceOf(Todo.class));
    }
}
