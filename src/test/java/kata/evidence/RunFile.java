package kata.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A run as a JSON file, for reports. */
public final class RunFile {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

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
        try {
            Files.createDirectories(folder);
            Files.write(
                    file(folder, run.exercise(), test, number),
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(RecordedRun.of(run, test, number)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many runs of a test there are. */
    public static int count(Path folder, Exercise exercise, String test) {
        return Math.toIntExact(files(folder, exercise, test).count());
    }

    /**
     * The last runs of a test, in the order in which they were made.
     *
     * @param most how many at most
     * @throws UncheckedIOException if a file cannot be read
     */
    public static List<RecordedRun> last(Path folder, Exercise exercise, String test, int most) {
        int count = count(folder, exercise, test);
        return files(folder, exercise, test)
                .skip(Math.max(0, count - most))
                .map(file -> {
                    try {
                        return JSON.readValue(file.toFile(), RecordedRun.class);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    /** Removes what an earlier suite has left of a test, so that all there is comes from one. */
    static void clear(Path folder, Exercise exercise, String test) {
        files(folder, exercise, test).toList().forEach(file -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // Somebody looks at it just now. It is about to be written again; no reason to fail a test.
            }
        });
    }

    private static Stream<Path> files(Path folder, Exercise exercise, String test) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> file(folder, exercise, test, number))
                .takeWhile(Files::exists);
    }

    private static Path file(Path folder, Exercise exercise, String test, int number) {
        return folder.resolve("%s.%s.%d.json".formatted(exercise, test, number));
    }
}
