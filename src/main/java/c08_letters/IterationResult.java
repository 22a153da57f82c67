package c08_letters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * What comes of one iteration, and of no other.
 *
 * @param data all strings that its calls were answered, in any order
 * @param counts how often each letter comes in them
 */
public record IterationResult(List<String> data, Map<Character, Long> counts) {

    public IterationResult {
        data = List.copyOf(data);
        counts = Map.copyOf(counts);
    }

    /**
     * Writes it as JSON: <code>{"data": ["qTw", …], "counts": {"T": 1, …}}</code>. Nobody ever sees half a file: it appears
     * under its name when it is complete, and takes the place of what was there before.
     *
     * @throws IOException if it cannot be written
     */
    public void writeTo(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Json.write(this, part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
