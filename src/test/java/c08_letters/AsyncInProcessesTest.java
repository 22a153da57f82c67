package c08_letters;

import static kata.evidence.Evidence.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kata.Caller;
import kata.evidence.Check;
import kata.evidence.Finding;
import kata.evidence.Run;
import kata.evidence.Unit;
import kata.evidence.Units;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c08_letters.AsyncInProcesses · a child process an iteration, and inside no thread waits for a call")
class AsyncInProcessesTest extends ChildrenScenario {

    private static final int FEW = 4;

    private final AsyncProcessIterations strategy = new AsyncInProcesses();

    /** Where the children say how many threads they have made. */
    private final Units reports = new Units("report", 0, () -> {});

    @AfterEach
    void closeReports() throws IOException {
        reports.close();
    }

    /** Children that open an asynchronous session are dear. */
    @Override
    int iterationsAtOnce() {
        return 3;
    }

    @Override
    Run<?> run(Wanted wanted, int iterations, int calls) throws InterruptedException {
        return api.observe(() -> {
            strategy.run(job(wanted, iterations, calls), reports.port());
            return null;
        });
    }

    @Test
    @Order(20)
    @DisplayName("needs no more than 4 threads for the 30 calls of a child, besides those of its session")
    void fewThreads() throws InterruptedException {
        // The answers come when all have been asked for a while: whoever is to wait for them is waiting then.
        api.rendezvous(30).patient(STARTING).latency(Duration.ofMillis(300));

        var run = run(Wanted.some(), 1, 30);

        assertThat(run).reachedInFlight(30).passes(askedFromFewThreads()).passes(madeFewThreads(run));
    }

    private static Check<Object> askedFromFewThreads() {
        return run -> {
            Map<Long, Long> threads = run.units().stream()
                    .flatMap(unit -> unit.caller().stream())
                    .distinct()
                    .collect(Collectors.groupingBy(Caller::process, TreeMap::new, Collectors.counting()));
            return finding(threads, "call", "called");
        };
    }

    private Check<Object> madeFewThreads(Run<?> run) {
        return _ -> {
            Map<Long, Long> threads = new TreeMap<>();
            for (Unit report : reports.units()) {
                long made = Long.parseLong(report.name().split(" ")[0]);
                threads.merge(report.caller().orElseThrow().process(), made, Math::max);
            }
            Set<Long> children = run.units().stream()
                    .flatMap(unit -> unit.caller().stream())
                    .map(Caller::process)
                    .collect(Collectors.toSet());
            if (!threads.keySet().containsAll(children)) {
                return Optional.of(new Finding(
                        "Expected a report from each child, %d in all, but there are %d."
                                .formatted(children.size(), threads.size()),
                        "AsyncStrings reports when everything that was asked is answered. It needs the parent's gauge,"
                                + " Gauge.ofParent(port), and it must stay open until then."));
            }
            return finding(threads, "be made", "were made");
        };
    }

    private static Optional<Finding> finding(Map<Long, Long> threads, String doing, String did) {
        return threads.values().stream()
                .filter(count -> count > FEW)
                .findFirst()
                .map(count -> new Finding(
                        "Expected at most %d threads to %s in a child, but %d %s.".formatted(FEW, doing, count, did),
                        "A thread that waits for its answer is a thread too many, a virtual one as well. ask() gives"
                            + " the future at once: say what is to happen when it completes, and wait once, for all of"
                            + " them."));
    }
}
