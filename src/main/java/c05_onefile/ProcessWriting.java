package c05_onefile;

import java.nio.file.Path;
import java.util.List;

/**
 * Appends messages to one file from child processes. Each child makes a {@link Typist} and a {@link LetterFile} of its own,
 * with {@code Gauge.ofParent(port)}: objects cannot travel to another process.
 */
@FunctionalInterface
public interface ProcessWriting {

    /**
     * Has every message typed once by some child, which appends its block to the file. A block is whole: no other letter
     * comes between its first letter and its last.
     *
     * @param messages what to write; may be empty
     * @param file where the blocks go
     * @param port for {@code Gauge.ofParent(port)} in the children
     * @throws Exception the first failure, or an exception that has it as its cause
     */
    void write(List<Message> messages, Path file, int port) throws Exception;
}
