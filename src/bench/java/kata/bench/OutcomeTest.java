package kata.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The outcome of a run")
class OutcomeTest {

    @Test
    @DisplayName("travels as a line of text")
    void lines() {
        for (Outcome outcome : new Outcome[] {
            new Outcome.Done(1_500_000_000, 42, 61_000_000),
            new Outcome.NotWritten(),
            new Outcome.Failed("java.io.IOException: /sites/7 answered with status 500"),
            new Outcome.Failed("")
        }) {
            assertThat(Outcome.parse(outcome.toLine())).isEqualTo(outcome);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Outcome.parse("perhaps"));
    }
}
