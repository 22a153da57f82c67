package kata.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kata.Worker;

/** A {@link Runner}, seen from the process that measures. If it ends or hangs in the middle of a run another one is started. */
final class RunnerProcess implements AutoCloseable {

    /** No right answer takes so long in any scenario, slow machines included. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final List<String> flags;
    private final String toolOptions;
    private Worker worker;

    /**
     * @param flags of the JVM
     * @param toolOptions what the environment tells it and its children's JVMs; empty for nothing
     */
    RunnerProcess(List<String> flags, String toolOptions) {
        this.flags = List.copyOf(flags);
        this.toolOptions = toolOptions;
    }

    /**
     * Runs a strategy once.
     *
     * @param told which one, and where the API is; see {@link Runner}
     */
    Outcome run(String told) throws InterruptedException {
        if (worker == null) {
            worker = start();
        }
        FutureTask<String> answer = new FutureTask<>(() -> worker.ask(told));
        Thread.ofVirtual().start(answer);
        try {
            return Outcome.parse(answer.get(LONGEST.toSeconds(), TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            close();
            return new Outcome.Failed("It had not ended after %d s.".formatted(LONGEST.toSeconds()));
        } catch (ExecutionException e) {
            close();
            return new Outcome.Failed("It ended the whole program that it ran in.");
        }
    }

    private Worker start() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Runner.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command);
        if (!toolOptions.isEmpty()) {
            builder.environment().put("JAVA_TOOL_OPTIONS", toolOptions);
        }
        try {
            return Worker.start(builder);
        } catch (IOException e) {
            throw new BenchException("The process that is to run the strategies does not start: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        if (worker != null) {
            worker.close();
            worker = null;
        }
    }
}
