package kata.proof;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@DisplayName("Wrong answers are rejected, and right ones are not")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 1, unit = TimeUnit.HOURS)
class AnswersProof {

    private final Judges judges = new Judges();

    /** Both kinds together: an impostor is mostly waited for, and lets an alternative have the processors meanwhile. */
    @BeforeAll
    void judge() throws IOException {
        judges.judge(Project.IMPOSTORS, System.getProperty("impostors", ""));
        judges.judge(Project.ALTERNATIVES, System.getProperty("alternatives", ""));
        judges.start();
    }

    @AfterAll
    void close() throws IOException {
        judges.close();
    }

    /** One test an impostor; {@code -Dimpostors=<pattern>} picks some by name, {@code -Dagain=<n>} tries each n times. */
    @TestFactory
    @DisplayName("every impostor fails in the test that its header names, with the words that its header names")
    Stream<DynamicTest> rejected() {
        return judges.verdicts(Project.IMPOSTORS);
    }

    /** One test an answer; {@code -Dalternatives=<pattern>} picks some by name. */
    @TestFactory
    @DisplayName("every other right answer is accepted by all tests, whatever its style")
    Stream<DynamicTest> accepted() {
        return judges.verdicts(Project.ALTERNATIVES);
    }
}
