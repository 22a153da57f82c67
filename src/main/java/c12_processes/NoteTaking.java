package c12_processes;

import java.io.IOException;

/** Has a child process write its {@link Note}. */
@FunctionalInterface
public interface NoteTaking {

    /**
     * Has one child process write a text into its {@link Note}, and tells what the notes of both processes say then. The
     * parent's is only read.
     *
     * @param text what the child writes: ASCII characters, may have several lines, may be empty
     * @param port for {@code Gauge.ofParent(port)} in the child
     * @throws IOException if the child fails; the message has what it wrote to its error stream
     */
    Notes writeInChild(String text, int port) throws IOException, InterruptedException;
}
