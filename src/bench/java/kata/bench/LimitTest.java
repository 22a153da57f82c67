package kata.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What cannot be beaten, and by how much one is faster than another")
class LimitTest {

    private static final OptionalDouble EIGHT = OptionalDouble.of(8);
    private static final OptionalDouble UNKNOWN = OptionalDouble.empty();

    @Test
    @DisplayName("waiting takes as long as the longest wait, whatever it takes one after another")
    void waiting() {
        Limit limit = Limit.longestWait(Duration.ofMillis(100));

        assertThat(limit.seconds(EIGHT, 2)).hasValue(0.1);
        assertThat(limit.seconds(UNKNOWN, 2)).hasValue(0.1);
    }

    @Test
    @DisplayName("computing can be divided among the processors")
    void computing() {
        assertThat(Limit.sharedByProcessors().seconds(EIGHT, 4)).hasValue(2);
        assertThat(Limit.sharedByProcessors().seconds(UNKNOWN, 4)).isEmpty();
    }

    @Test
    @DisplayName("one file is written by one at a time")
    void oneFile() {
        assertThat(Limit.oneAfterAnother().seconds(EIGHT, 4)).hasValue(8);
    }

    @Test
    @DisplayName("half the time is twice as fast, and nothing is known without the first strategy")
    void speedUp() {
        assertThat(Limit.speedUp(EIGHT, 4)).hasValue(2);
        assertThat(Limit.speedUp(EIGHT, 16)).hasValue(0.5);
        assertThat(Limit.speedUp(UNKNOWN, 4)).isEmpty();
    }
}
