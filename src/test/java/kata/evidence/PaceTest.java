package kata.evidence;

import static kata.evidence.Evidence.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kata.Gauge;
import kata.Worker;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Pace · a clock of the test's own")
class PaceTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(500);

    @RegisterExtension
    final Workshop workshop = new Workshop("task");

    private final List<Integer> lengths = List.of(5, 1, 1, 1, 4, 2, 2);

    @Test
    @DisplayName("a list schedule gives each next unit to the worker that is free first")
    void listSchedule() {
        assertThat(Pace.listScheduled(2, lengths)).isEqualTo(9);
        assertThat(Pace.listScheduled(1, lengths)).isEqualTo(16);
        assertThat(Pace.listScheduled(8, lengths)).isEqualTo(5);
        assertThat(Pace.listScheduled(2, List.of())).isZero();
    }

    @Test
    @DisplayName("tells exactly how long a run takes whose workers take the next unit when they are free")
    void firstFree() throws InterruptedException {
        Pace pace = pace(2, LONG);

        var run = workshop.pacedBy(pace).observe(() -> pooled(2, each(0, 1, 2, 3, 4, 5, 6)));

        assertThat(run).returned().neverExceededInFlight(2).passes(pace.keptEverybodyBusy(9));
        assertThat(pace.taken()).isEqualTo(9);
    }

    @Test
    @DisplayName("sees who stands idle while units are waiting, when, and how long it takes then")
    void fixedShares() throws InterruptedException {
        Pace pace = pace(2, SHORT);

        var run = workshop.pacedBy(pace).observe(() -> pooled(2, List.of(inTurn(0, 2, 4, 6), inTurn(1, 3, 5))));

        assertThatThrownBy(() -> assertThat(run).passes(pace.keptEverybodyBusy(9)))
                .hasMessageContaining("the end after 9 units, but after 4 units there were only 1, while 3")
                .hasMessageContaining("-thread-2 stood idle, and in the end it took 12 units.");
    }

    @Test
    @DisplayName("sees that there is a worker less, although none stands idle")
    void oneTooFew() throws InterruptedException {
        Pace pace = pace(3, SHORT);

        var run = workshop.pacedBy(pace).observe(() -> pooled(2, each(0, 1, 2, 3, 4, 5, 6)));

        assertThatThrownBy(() -> assertThat(run).passes(pace.keptEverybodyBusy(6)))
                .hasMessageContaining("after 0 units there were only 2, while 5 had not been started")
                .hasMessageContaining("One more worker was never seen, and in the end it took 9 units.");
    }

    @Test
    @DisplayName("sees an order that takes longer, and accepts one that does not")
    void order() throws InterruptedException {
        Pace pace = pace(2, LONG);
        Pace longestFirst = pace(2, LONG);

        var run = workshop.pacedBy(pace).observe(() -> pooled(2, each(4, 5, 6, 1, 2, 3, 0)));
        var other = workshop.pacedBy(longestFirst).observe(() -> pooled(2, each(0, 4, 5, 6, 1, 2, 3)));

        assertThatThrownBy(() -> assertThat(run).passes(pace.keptEverybodyBusy(9)))
                .hasMessageContaining("Expected the end after 9 units, but it took 10.");
        assertThat(other).passes(longestFirst.keptEverybodyBusy(9));
        assertThat(longestFirst.taken()).isEqualTo(8);
    }

    @Test
    @DisplayName("takes a child process as one worker")
    void children() throws InterruptedException {
        Pace pace = pace(2, Duration.ofSeconds(10));

        var run = workshop.pacedBy(pace).observe(() -> {
            int port = workshop.port();
            return pooled(2, List.of(led(port, 0, 4), led(port, 1, 2, 3, 5, 6)));
        });

        assertThat(run).returned().usedProcesses(2).passes(pace.keptEverybodyBusy(9));
    }

    @Test
    @DisplayName("has each unit told that it has been timed, that of a child process as well; without a clock none is")
    void timed() throws InterruptedException {
        Callable<List<Boolean>> both =
                () -> List.of(isTimed(workshop.gauge(), "0"), isTimed(Gauge.ofParent(workshop.port()), "1"));

        var unpaced = workshop.observe(both);
        var run = workshop.pacedBy(new Pace(1, Map.of("0", 5, "1", 5), LONG)).observe(both);

        assertThat(unpaced).returned(List.of(false, false));
        assertThat(run).returned(List.of(true, true));
    }

    private static boolean isTimed(Gauge gauge, String unit) throws InterruptedException {
        try (Gauge.Mark mark = gauge.start(unit)) {
            return mark.timed();
        }
    }

    @Test
    @DisplayName("lets an interrupted unit go")
    void interrupted() throws InterruptedException {
        Pace pace = new Pace(2, Map.of("0", 5), LONG);

        var run = workshop.pacedBy(pace).observe(() -> {
            Thread.currentThread().interrupt();
            return unit("0");
        });

        assertThat(run).passedOnTheInterrupt().leftNothingBehind();
    }

    private Pace pace(int workers, Duration patience) {
        Map<String, Integer> byName =
                IntStream.range(0, lengths.size()).boxed().collect(Collectors.toMap(String::valueOf, lengths::get));
        return new Pace(workers, byName, patience);
    }

    private List<Callable<String>> each(int... units) {
        return IntStream.of(units).mapToObj(this::inTurn).toList();
    }

    private Callable<String> inTurn(int... units) {
        return () -> {
            for (int unit : units) {
                unit(String.valueOf(unit));
            }
            return "";
        };
    }

    private static Callable<String> led(int port, int... units) {
        return () -> {
            try (Worker worker = Worker.start(Child.class, Integer.toString(port))) {
                for (int unit : units) {
                    worker.ask(String.valueOf(unit));
                }
            }
            return "";
        };
    }

    private String unit(String name) throws InterruptedException {
        try (Gauge.Mark _ = workshop.gauge().start(name)) {
            return name;
        }
    }

    private static List<String> pooled(int threads, List<Callable<String>> tasks) throws Exception {
        List<String> results = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Future<String> result : pool.invokeAll(tasks)) {
                results.add(result.get());
            }
        }
        return results;
    }

    /** A child process whose tasks are units. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws InterruptedException {
            Gauge gauge = Gauge.ofParent(Integer.parseInt(arguments[0]));
            Worker.serve(task -> {
                try (Gauge.Mark _ = gauge.start(task)) {
                    return task;
                }
            });
        }
    }
}
