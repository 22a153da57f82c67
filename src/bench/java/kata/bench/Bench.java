package kata.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kata.remote.ServerChoice;
import kata.server.Api;
import kata.server.ServerException;

/**
 * Runs every scenario of the documents with every strategy, {@code mvn -Pbench}, and prints and writes what they took;
 * {@code -Dkata.bench=server} measures what the simulated API itself costs. Figures are told, not judged.
 */
public final class Bench {

    private static final Path FOLDER = Path.of("target", "kata");
    private static final int MINUTE = 60;

    private final Parameters parameters;
    private final List<Scenario> all = Scenarios.all();
    private final List<Scenario> chosen;
    private final long start = System.nanoTime();

    private Bench(Parameters parameters) {
        this.parameters = parameters;
        this.chosen = parameters.chosen(all);
    }

    /** Measures what the system properties ask for; ends with status 1 and a sentence if it cannot. */
    public static void main(String[] arguments) throws Exception {
        try {
            Parameters parameters = Parameters.of(System::getProperty);
            if (parameters.server()) {
                ServerBench.main(arguments);
            } else {
                new Bench(parameters).run();
            }
        } catch (BenchException | ServerException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        // In this process or farther away: what it allocates is not the strategies'.
        try (Api api = ServerChoice.ofProperties().open()) {
            measure(api);
        }
    }

    private void measure(Api api) throws IOException, InterruptedException {
        Progress progress = new Progress(
                System.out,
                Progress.isTerminal(),
                chosen.stream()
                        .mapToInt(scenario -> Measurement.steps(scenario, parameters.rounds()))
                        .sum());
        Machine machine = Machine.here();
        progress.print("%s. Scenarios: %d. Answers: %s/. Rounds: %d. This takes minutes.\n"
                .formatted(machine.text(), chosen.size(), parameters.sources(), parameters.rounds()));
        try (RunnerProcess runner = new RunnerProcess(List.of(), "");
                MemoryRuns memory = new MemoryRuns()) {
            Measurement measurement =
                    new Measurement(all, api, parameters.rounds(), machine.processors(), runner, memory, progress);
            long idle = measurement.idle();
            List<ScenarioResult> results = new ArrayList<>();
            for (Scenario scenario : chosen) {
                progress.scenario(results.size() + 1, chosen.size(), scenario.name());
                ScenarioResult result = measurement.measure(scenario);
                progress.print(Texts.terminal(result));
                results.add(result);
            }
            BenchResult result = new BenchResult(machine, parameters.sources(), parameters.rounds(), idle, results);
            progress.print(
                    "\n" + Texts.wrapped(result.legend()) + "\n" + Texts.leftOut(result.leftOut()) + written(result));
        }
    }

    private String written(BenchResult result) throws IOException {
        Files.createDirectories(FOLDER);
        HtmlPage.write(result, FOLDER.resolve("bench.html"));
        Files.write(FOLDER.resolve("bench.json"), JsonFile.bytes(result));
        Files.writeString(FOLDER.resolve("bench.md"), Texts.markdown(result), StandardCharsets.UTF_8);
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        return "Measured in %d min %d s. With pictures: %s\n"
                .formatted(
                        seconds / MINUTE,
                        seconds % MINUTE,
                        FOLDER.resolve("bench.html").toAbsolutePath());
    }
}
