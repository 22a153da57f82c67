package kata.proof;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Judges all answers that the proof knows. Properties: {@code impostors} and {@code alternatives} are patterns of their names,
 * {@code again} is how many times each is tried (once if it is not given), {@code busy} how many busy neighbours there are
 * meanwhile (none if it is not given).
 */
@DisplayName("Wrong answers are rejected, and right ones are not")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersProof {

    private final Judges judges = new Judges();
    private final BusyLoop neighbours;

    AnswersProof() throws IOException {
        neighbours = BusyLoop.start(Integer.getInteger("busy", 0));
    }

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
        neighbours.close();
    }

    /** One test an impostor. */
    @TestFactory
    @DisplayName("every impostor fails in the test that its header names, with the words that its header names")
    Stream<DynamicTest> rejected() {
        return judges.verdicts(Project.IMPOSTORS);
    }

    /** One test an answer. */
    @TestFactory
    @DisplayName("every other right answer is accepted by all tests, whatever its style")
    Stream<DynamicTest> accepted() {
        return judges.verdicts(Project.ALTERNATIVES);
    }
}
