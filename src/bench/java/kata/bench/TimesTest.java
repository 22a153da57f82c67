package kata.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The times of several rounds")
class TimesTest {

    @Test
    @DisplayName("have the one in the middle as their median, in whatever order they came")
    void odd() {
        assertThat(Times.of(List.of(3.0, 1.0, 2.5))).isEqualTo(new Times(2.5, 1, 3, List.of(3.0, 1.0, 2.5)));
    }

    @Test
    @DisplayName("have the mean of the two in the middle where there is no one")
    void even() {
        assertThat(Times.of(List.of(9.0, 1.0, 2.0, 3.0)).median()).isEqualTo(2.5);
    }

    @Test
    @DisplayName("are at least one")
    void none() {
        assertThat(Times.of(List.of(7.0))).isEqualTo(new Times(7, 7, 7, List.of(7.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> Times.of(List.of()));
    }
}
