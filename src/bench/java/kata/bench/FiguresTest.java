package kata.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Figures as text")
class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0.00184,  0.0018",
        "0.10449,  0.104",
        "0.9994,   0.999",
        "0.9996,   1.00",
        "8.124,    8.12",
        "9.996,    10.0",
        "19.06,    19.1",
        "99.96,    100",
        "243.6,    244"
    })
    @DisplayName("seconds have three digits")
    void seconds(double seconds, String text) {
        assertThat(Figures.seconds(seconds)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0,             0 kB",
        "49400,         49 kB",
        "3400000,       3.4 MB",
        "61000000,      61 MB",
        "2490000000,    2.5 GB"
    })
    @DisplayName("bytes have the unit that suits them")
    void bytes(long bytes, String text) {
        assertThat(Figures.bytes(bytes)).isEqualTo(text);
    }

    @Test
    @DisplayName("a process and its children share a unit")
    void memory() {
        assertThat(Figures.memory(new Memory(61_000_000, 0))).isEqualTo("61 MB");
        assertThat(Figures.memory(new Memory(400_000, 180_000_000))).isEqualTo("0.4+180 MB");
        assertThat(Figures.memory(new Memory(400_000, 7_000_000_000L))).isEqualTo("0+7.0 GB");
    }

    @Test
    @DisplayName("a factor has a digit behind the point where it is small")
    void times() {
        assertThat(Figures.times(0.0012)).isEqualTo("0.001x");
        assertThat(Figures.times(0.521)).isEqualTo("0.52x");
        assertThat(Figures.times(1.93)).isEqualTo("1.9x");
        assertThat(Figures.times(14.6)).isEqualTo("15x");
        assertThat(Figures.times(1_004)).isEqualTo("1,004x");
    }

    @Test
    @DisplayName("a figure of somebody else's may have a note")
    void notes() {
        assertThat(Figure.of("3.97 s (5 threads)")).isEqualTo(new Figure(new BigDecimal("3.97"), "5 threads"));
        assertThat(Figure.of("3.97 s (5 threads)").text()).isEqualTo("3.97 s (5 threads)");
        assertThat(Figure.of("0.9 s").text()).isEqualTo("0.9 s");
        assertThatIllegalArgumentException().isThrownBy(() -> Figure.of("3.97"));
    }
}
