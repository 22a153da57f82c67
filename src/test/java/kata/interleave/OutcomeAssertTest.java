package kata.interleave;

import static kata.interleave.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import kata.evidence.Exercise;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An outcome is judged:")
class OutcomeAssertTest {

    private static final Exercise COUNTER = new Exercise("c04_races", "Counter");

    @Test
    @DisplayName("it passes if every order went well")
    void passes() {
        assertThat(new Outcome(COUNTER, 7, Optional.empty(), "", Optional.empty(), ""))
                .isRightInEveryOrder("never said");
    }

    @Test
    @DisplayName("it fails with what was expected, what that means, the story and the lesson")
    void fails() {
        Exception thrown = new IllegalStateException("closed");
        Outcome outcome = new Outcome(
                COUNTER,
                7,
                Optional.of("Expected 2, but it was 1: 50 %."),
                "Thread A wrote 1.",
                Optional.of(thrown),
                "");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(outcome).isRightInEveryOrder("It is three steps."))
                .withMessage("""
                    Expected 2, but it was 1: 50 %.
                    It is three steps.
                    Thread A wrote 1.
                    Lesson: exercises/c04_races/README.md#counter\
                    """)
                .withCause(thrown);
    }

    @Test
    @DisplayName("and says what it means itself where it knows")
    void meaning() {
        Outcome outcome =
                new Outcome(COUNTER, 7, Optional.of("Expected an order."), "", Optional.empty(), "Use a lock.");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(outcome).isRightInEveryOrder("It is three steps."))
                .withMessage("""
                    Expected an order.
                    Use a lock.
                    Lesson: exercises/c04_races/README.md#counter\
                    """);
    }
}
