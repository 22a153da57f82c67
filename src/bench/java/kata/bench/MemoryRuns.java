package kata.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs that are not timed, each in a JVM of its own, so that the peak is that of one strategy and not of those before it.
 * The heap starts small and grows only when it has to, and child processes report what they took.
 */
final class MemoryRuns implements AutoCloseable {

    private static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "-Xms8m", "-D%s=true".formatted(ChildMemory.PARENT));

    private final Path folder;
    private final Path reports;
    private final Path agent;

    MemoryRuns() throws IOException {
        folder = Files.createTempDirectory("kata-bench-memory");
        reports = Files.createDirectory(folder.resolve("reports"));
        agent = folder.resolve("agent.jar");
        Children.writeAgent(agent);
    }

    /** Runs a strategy once; see {@link RunnerProcess#run}. */
    MemoryRun run(String told) throws InterruptedException {
        Outcome outcome;
        try (RunnerProcess runner = new RunnerProcess(FLAGS, "-javaagent:%s=%s".formatted(agent, reports))) {
            outcome = runner.run(told);
        }
        try {
            return new MemoryRun(outcome, Children.in(reports));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Children.in(reports);
        Files.delete(reports);
        Files.delete(agent);
        Files.delete(folder);
    }

    /**
     * What became of such a run.
     *
     * @param children what its child processes have reported
     */
    record MemoryRun(Outcome outcome, Children children) {}
}
