package kata.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kata.Todo;
import kata.Worker;

/**
 * The process in which strategies run. It is told which one by its place, {@code <scenario> <strategy>}, and where the
 * simulated API is, {@code <run> <address>}; it runs the strategy once, and answers with the {@link Outcome}. Nothing else
 * happens in it: the API, the tables and the progress bar are in the process that asks.
 */
final class Runner {

    /** A place where there is no strategy: for how much memory it takes to do nothing. */
    static final String NOTHING = "0 -1";

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Runner() {}

    /** Runs what it is told, until the parent closes the pipe. */
    public static void main(String[] arguments) throws Exception {
        List<Scenario> scenarios = Scenarios.all();
        Worker.serve(line -> run(line.split(" "), scenarios).toLine());
    }

    private static Outcome run(String[] told, List<Scenario> scenarios) throws IOException {
        Scenario scenario = scenarios.get(Integer.parseInt(told[0]));
        int place = Integer.parseInt(told[1]);
        Strategy.Fixture fixture = place < 0
                ? _ -> Trial.of(() -> null)
                : scenario.strategies().get(place).fixture();
        Path folder = Files.createTempDirectory("kata-bench");
        try {
            return run(fixture, new Surroundings(told[2], URI.create(told[3]), folder));
        } finally {
            delete(folder);
        }
    }

    /** Prepares and runs a strategy once, and looks whether it did its work. */
    static Outcome run(Strategy.Fixture fixture, Surroundings surroundings) {
        try (Trial<?> trial = fixture.prepare(surroundings)) {
            // What the run before has left is not this one's business.
            System.gc();
            long allocated = THREADS.getTotalThreadAllocatedBytes();
            long start = System.nanoTime();
            trial.run();
            long nanos = System.nanoTime() - start;
            Outcome.Done done = new Outcome.Done(
                    nanos, THREADS.getTotalThreadAllocatedBytes() - allocated, ChildMemory.peakOfThisProcess());
            trial.check();
            return done;
        } catch (Exception | Error e) {
            // Whatever an answer throws: it is told, and the others go on.
            return isTodo(e) ? new Outcome.NotWritten() : new Outcome.Failed(sentence(e));
        }
    }

    private static boolean isTodo(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(Todo.class::isInstance);
    }

    /** The innermost cause, on one line: the layers around it say nothing to who wrote the answer. */
    private static String sentence(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String text = cause instanceof Trial.WrongResult ? cause.getMessage() : cause.toString();
        return text.lines().findFirst().orElse("").strip();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
