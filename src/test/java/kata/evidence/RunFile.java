package kata.evidence;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kata.Caller;

/** Writes a run as a JSON file, for reports. Times are in microseconds. */
public final class RunFile {

    private static final ObjectWriter JSON = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

    private RunFile() {}

    /**
     * Writes one run.
     *
     * @param folder where to, usually {@code target/kata/runs}; it is made if need be
     * @param test the name of the test's method
     * @param number the run's number within the test, from 1
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(Path folder, Run<?> run, String test, int number) {
        Content content = new Content(
                run.exercise().toString(),
                test,
                number,
                run.peak(),
                run.wall().toNanos() / 1_000,
                run.failure().map(Throwable::toString).orElse(null),
                run.units().stream().map(Bar::of).toList());
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("%s.%s.%d.json".formatted(run.exercise(), test, number));
            Files.write(file, JSON.writeValueAsBytes(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Content(
            String exercise, String test, int number, int peak, long wallMicros, String failure, List<Bar> units) {}

    private record Bar(
            String name,
            long startMicros,
            long endMicros,
            String outcome,
            Long process,
            String thread,
            Boolean virtual,
            String session) {

        static Bar of(Unit unit) {
            return new Bar(
                    unit.name(),
                    unit.startNanos() / 1_000,
                    unit.endNanos() / 1_000,
                    unit.outcome().name(),
                    unit.caller().map(Caller::process).orElse(null),
                    unit.caller().map(Caller::label).orElse(null),
                    unit.caller().map(Caller::virtual).orElse(null),
                    unit.session().orElse(null));
        }
    }
}
