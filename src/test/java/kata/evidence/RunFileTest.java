package kata.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kata.Caller;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("RunFile · the evidence of a run, to be read again")
class RunFileTest {

    private static final Exercise EXERCISE = new Exercise("c00_test", "Subject");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("reads what it has written")
    void roundTrip() {
        Unit known = new Unit(
                "/sites/1",
                1_000,
                5_000,
                Optional.of(new Caller(7, 3, "", true)),
                Optional.of("s1"),
                "c1",
                Unit.Outcome.FAILED);
        Unit unknown = new Unit("task", 2_000, 3_000, Optional.empty(), Optional.empty(), "", Unit.Outcome.DONE);
        write("reads", 1, known, unknown);

        assertThat(RunFile.last(folder, EXERCISE, "reads", 3)).singleElement().satisfies(run -> {
            assertThat(run.noun()).isEqualTo("request");
            assertThat(run.peak()).isEqualTo(2);
            assertThat(run.units().getFirst())
                    .isEqualTo(new RecordedRun.RecordedUnit(
                            "/sites/1", 1, 5, Unit.Outcome.FAILED, 7L, 3L, "virtual-3", true, "s1"));
            assertThat(run.units().getLast().thread()).isNull();
        });
    }

    @Test
    @DisplayName("gives the last runs of a test, counts them all, and forgets them when the test begins anew")
    void lastRuns() {
        for (int number = 1; number <= 12; number++) {
            write("many", number);
        }
        write("other", 1);

        assertThat(RunFile.count(folder, EXERCISE, "many")).isEqualTo(12);
        assertThat(RunFile.last(folder, EXERCISE, "many", 2))
                .extracting(RecordedRun::number)
                .containsExactly(11, 12);

        RunFile.clear(folder, EXERCISE, "many");
        assertThat(RunFile.last(folder, EXERCISE, "many", 2)).isEmpty();
        assertThat(RunFile.count(folder, EXERCISE, "other")).isEqualTo(1);
    }

    private void write(String test, int number, Unit... units) {
        Run<Integer> run = new Run<>(
                EXERCISE,
                "request",
                Optional.of(1),
                Optional.empty(),
                Duration.ofMillis(1),
                1,
                false,
                0,
                0,
                List.of(units),
                0,
                Leftovers.NONE);
        RunFile.write(folder, run, test, number);
    }
}
