package kata.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The bench's command line")
class ParametersTest {

    private static Parameters of(Map<String, String> properties) {
        return Parameters.of(properties::get);
    }

    @Test
    @DisplayName("measures all strategies of the exercises three times where nothing is said")
    void defaults() {
        Parameters expected = new Parameters(false, 3, "", "exercises");

        assertThat(of(Map.of())).isEqualTo(expected);
        assertThat(of(Map.of("rounds", " ", "scenarios", "", "kata.bench", ""))).isEqualTo(expected);
    }

    @Test
    @DisplayName("says what is measured, whose, and how many times")
    void said() {
        assertThat(of(Map.of("rounds", "5", "scenarios", "c03", "kata.sources", "solutions", "kata.bench", "server")))
                .isEqualTo(new Parameters(true, 5, "c03", "solutions"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0", "-1", "100", "3.5", "99999999999"})
    @DisplayName("refuses what is no number of rounds, in a sentence")
    void badRounds(String rounds) {
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> of(Map.of("rounds", rounds)))
                .withMessage("-Drounds=%s is no number of rounds: it is one from 1 to 99, and 3 if nothing is said."
                        .formatted(rounds));
    }

    @Test
    @DisplayName("refuses another kind of bench, in a sentence")
    void badBench() {
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> of(Map.of("kata.bench", "all")))
                .withMessage("-Dkata.bench=all is none of strategies, server.");
    }

    @Test
    @DisplayName("chooses scenarios by a part of their names, and names all of them where none has it")
    void scenarios() {
        assertThat(of(Map.of("scenarios", "c03_download: 80")).chosen(Scenarios.all()))
                .extracting(Scenario::title)
                .containsExactly("80 sites, 100 ms each");
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> of(Map.of("scenarios", "c99")).chosen(Scenarios.all()))
                .withMessageContaining("-Dscenarios=c99")
                .withMessageContaining("c02_sleep: 26 messages");
    }
}
