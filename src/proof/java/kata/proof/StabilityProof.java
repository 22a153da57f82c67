package kata.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kata.evidence.Exercise;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Repeats the scenarios with the processors kept busy: {@code mvn verify -Psolutions -Pstress -Dtimes=20}. Properties:
 * {@code times} how often, {@code busy} how many busy neighbours (as many as processors if not given), {@code scenarios} a
 * pattern of the exercises, {@code tests} a pattern of the tests' methods.
 */
@DisplayName("No right answer is ever rejected")
@EnabledIfSystemProperty(named = "times", matches = "\\d+")
class StabilityProof {

    private final int times = Integer.getInteger("times", 1);
    private final int busy = Integer.getInteger("busy", Runtime.getRuntime().availableProcessors());
    private final Pattern scenarios = Pattern.compile(System.getProperty("scenarios", ""));
    private final Pattern tests = Pattern.compile(System.getProperty("tests", ""));

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    @DisplayName("however often the scenarios are repeated, and however busy the machine is")
    void stable() throws Exception {
        Map<String, Integer> failures = new TreeMap<>();
        int runs = 0;
        try (TestBench bench = new TestBench();
                BusyLoop _ = BusyLoop.start(busy)) {
            for (int time = 1; time <= times; time++) {
                long start = System.nanoTime();
                for (Exercise exercise : exercises().toList()) {
                    for (TestBench.Outcome outcome : bench.run(Class.forName(exercise + "Test"), tests)) {
                        runs++;
                        outcome.failure().ifPresent(failure -> {
                            failures.merge(exercise + "." + outcome.method(), 1, Integer::sum);
                            System.out.printf("%s.%s: %s%n", exercise, outcome.method(), failure);
                        });
                    }
                }
                System.out.printf(
                        "Stability: round %d of %d with %d busy neighbours, %d tests so far, %d false failures (%d"
                                + " s)%n",
                        time,
                        times,
                        busy,
                        runs,
                        failures.values().stream().mapToInt(Integer::intValue).sum(),
                        (System.nanoTime() - start) / 1_000_000_000);
            }
        }
        assertThat(failures).as("false failures in %d tests", runs).isEmpty();
    }

    private Stream<Exercise> exercises() {
        return Project.exercises().stream()
                .filter(exercise -> scenarios.matcher(exercise.toString()).find());
    }
}
