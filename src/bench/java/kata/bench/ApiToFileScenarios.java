package kata.bench;

import c07_apitofile.Answer;
import c07_apitofile.ApiToFile;
import c07_apitofile.Async;
import c07_apitofile.AsyncLineFile;
import c07_apitofile.Disk;
import c07_apitofile.LineFile;
import c07_apitofile.Pipeline;
import c07_apitofile.Processes;
import c07_apitofile.Sequential;
import c07_apitofile.VirtualThreads;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kata.AsyncSession;
import kata.SessionFactory;

/** c07_apitofile: 100 calls of 100 ms each, a line of the file for each. */
final class ApiToFileScenarios {

    private static final int CALLS = 100;

    private ApiToFileScenarios() {}

    static List<Scenario> all() {
        return List.of(Scenario.of(
                "c07_apitofile",
                "100 calls of 100 ms, 100 lines of a file (the documents: 99)",
                Limit.longestWait(Surroundings.LATENCY),
                Strategy.of("Sequential", s -> copying(s, new Sequential()))
                        .documents("43.9 s")
                        .python("10.2 s"),
                Strategy.of("Pipeline", s -> copying(s, new Pipeline())).python("2.08 s (5)"),
                Strategy.of("Async", ApiToFileScenarios::copyingAsync)
                        .documents("9.26 s")
                        .python("0.148 s"),
                Strategy.of("VirtualThreads", s -> copying(s, new VirtualThreads()))
                        .documents("9.84 s (99 threads)")
                        .python("0.173 s"),
                Strategy.of("Processes", ApiToFileScenarios::copyingFromProcesses)
                        .documents("11.3 s")
                        .python("5.33 s (2)")));
    }

    private static Trial<?> copying(Surroundings surroundings, ApiToFile copying) {
        List<URI> sites = surroundings.sites(CALLS);
        Path path = path(surroundings);
        return Trial.of(() -> {
                    copying.copy(sites, new SessionFactory(), new LineFile(path, Disk.PROMPT));
                    return path;
                })
                .expecting(allLines(surroundings));
    }

    private static Trial<?> copyingFromProcesses(Surroundings surroundings) {
        List<URI> sites = surroundings.sites(CALLS);
        Path path = path(surroundings);
        return Trial.of(() -> {
                    new Processes().copy(sites, new LineFile(path, Disk.PROMPT));
                    return path;
                })
                .expecting(allLines(surroundings));
    }

    private static Trial<?> copyingAsync(Surroundings surroundings) throws IOException {
        List<URI> sites = surroundings.sites(CALLS);
        Path path = path(surroundings);
        AsyncSession session = AsyncSession.open();
        AsyncLineFile file = AsyncLineFile.open(path, Disk.PROMPT);
        return Trial.of(() -> {
                    new Async().copy(sites, session, file).get();
                    return path;
                })
                .expecting(allLines(surroundings))
                .closing(session::close)
                .closing(file::close);
    }

    private static Path path(Surroundings surroundings) {
        return surroundings.folder().resolve("answers.txt");
    }

    /** Every answer on a line of its own, in any order. */
    private static Trial.Check<Path> allLines(Surroundings surroundings) {
        return path -> {
            List<String> expected = surroundings.pages(CALLS).stream()
                    .map(page -> Answer.of(page).toJsonLine().strip())
                    .sorted()
                    .toList();
            List<String> lines = Files.readAllLines(path).stream().sorted().toList();
            if (!lines.equals(expected)) {
                throw new Trial.WrongResult("the file has %d lines, and they are not the %d answers"
                        .formatted(lines.size(), expected.size()));
            }
        };
    }
}
