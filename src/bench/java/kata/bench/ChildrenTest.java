package kata.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kata.bench.Children.Report;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What child processes took")
class ChildrenTest {

    @Test
    @DisplayName("is the sum of what they allocated, and the most of what those took that lived at the same time")
    void sumAndPeak() {
        Children children = new Children(
                List.of(new Report(0, 100, 7, 40), new Report(50, 150, 8, 30), new Report(120, 200, 9, 60)));

        assertThat(children.allocated()).isEqualTo(24);
        assertThat(children.peak()).isEqualTo(90);
    }

    @Test
    @DisplayName("is nothing without children")
    void none() {
        assertThat(new Children(List.of()).allocated()).isZero();
        assertThat(new Children(List.of()).peak()).isZero();
    }

    @Test
    @DisplayName("is reported by each of them when it ends, without a word of its own program")
    void reported(@TempDir Path folder) throws Exception {
        Path reports = Files.createDirectory(folder.resolve("reports"));
        Path agent = folder.resolve("agent.jar");
        Children.writeAgent(agent);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        Process child = new ProcessBuilder(java, "-javaagent:%s=%s".formatted(agent, reports), "-version")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();

        assertThat(child.waitFor()).as(Files.readString(folder.resolve("out"))).isZero();
        Children children = Children.in(reports);
        assertThat(children.reports()).hasSize(1);
        assertThat(children.reports().getFirst().end())
                .isGreaterThanOrEqualTo(children.reports().getFirst().start());
        assertThat(children.allocated()).isPositive();
        assertThat(reports).isEmptyDirectory();
    }
}
