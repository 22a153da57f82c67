package kata.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The progress")
class ProgressTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private String told(boolean terminal) {
        Progress progress = new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8), terminal, 4);
        progress.scenario(1, 2, "c02_sleep");
        progress.begin("Sequential");
        progress.end(3);
        progress.begin("Async");
        progress.print("a table\n");
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("is a bar on a terminal, which is wiped away for what stays")
    void bar() {
        assertThat(told(true))
                .isEqualTo("\r\r[........................]   0 %  Sequential"
                        + "\r" + " ".repeat(44) + "\r[##################......]  75 %  Async"
                        + "\r" + " ".repeat(39) + "\ra table\n");
    }

    @Test
    @DisplayName("is a line for each scenario elsewhere")
    void lines() {
        assertThat(told(false)).isEqualTo("1 of 2  c02_sleep\na table\n");
    }
}
