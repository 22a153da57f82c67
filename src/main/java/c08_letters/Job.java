package c08_letters;

import java.net.URI;
import java.nio.file.Path;

/**
 * What is to be done: so many iterations of so many calls, and a file for each iteration.
 *
 * @param service whom to call
 * @param iterations how many iterations, 0 or more
 * @param calls how many calls in each of them
 * @param folder where the files go; it exists
 */
public record Job(StringService service, int iterations, int calls, Path folder) {

    /**
     * The file of an iteration, {@code results.<iteration>.json}.
     *
     * @param iteration its number; the first is 1
     */
    public Path file(int iteration) {
        return folder.resolve("results.%d.json".formatted(iteration));
    }

    /** The job as four arguments for a child's {@code main}. {@link #of} reads them. */
    public String[] toArguments() {
        return new String[] {
            service.address().toString(), Integer.toString(iterations), Integer.toString(calls), folder.toString()
        };
    }

    /** Reads what {@link #toArguments} wrote; what comes after it is left alone. */
    public static Job of(String[] arguments) {
        return new Job(
                new StringService(URI.create(arguments[0])),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Path.of(arguments[3]));
    }
}
