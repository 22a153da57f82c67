package kata.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The scenarios")
class ScenariosTest {

    private final List<Scenario> scenarios = Scenarios.all();

    @Test
    @DisplayName("have names of their own, and strategies too")
    void names() {
        assertThat(scenarios).extracting(Scenario::name).doesNotHaveDuplicates();
        assertThat(scenarios)
                .allSatisfy(scenario -> assertThat(scenario.strategies())
                        .hasSizeGreaterThanOrEqualTo(2)
                        .extracting(Strategy::name)
                        .doesNotHaveDuplicates());
    }

    @Test
    @DisplayName("come in the order of the chapters, which exist")
    void chapters() {
        assertThat(scenarios).extracting(Scenario::chapter).isSorted();
        assertThat(scenarios)
                .allSatisfy(scenario ->
                        assertThat(Path.of("exercises", scenario.chapter())).matches(Files::isDirectory));
    }

    @Test
    @DisplayName("have a limit, if the first strategy took 1 s")
    void limits() {
        assertThat(scenarios)
                .allSatisfy(scenario -> assertThat(scenario.limit().seconds(OptionalDouble.of(1), 2))
                        .isPresent());
    }
}
