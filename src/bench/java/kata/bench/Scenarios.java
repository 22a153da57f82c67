package kata.bench;

import java.util.List;
import java.util.stream.Stream;

/**
 * All scenarios, in the order of the chapters. Whoever adds one gives each strategy a fixture that prepares everything but
 * the run itself, with the sizes of the documents; the first strategy is the one that the others are compared with.
 */
final class Scenarios {

    private Scenarios() {}

    static List<Scenario> all() {
        return Stream.of(
                        SleepScenarios.all(),
                        DownloadScenarios.all(),
                        OneFileScenarios.all(),
                        ManyFilesScenarios.all(),
                        ApiToFileScenarios.all(),
                        LettersScenarios.all(),
                        CsvScenarios.all(),
                        HeavyScenarios.all())
                .flatMap(List::stream)
                .toList();
    }
}
