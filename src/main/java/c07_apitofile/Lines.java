package c07_apitofile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A {@link LineFile} that is open for appending. It is <em>not thread-safe</em>, and neither are two of the same file: the
 * disk takes a line in two halves, and what another writes meanwhile comes between them.
 */
public final class Lines implements AutoCloseable {

    private final OutputStream out;
    private final LineFile file;
    private boolean closed;

    Lines(OutputStream out, LineFile file) {
        this.out = out;
        this.file = file;
    }

    /**
     * Writes a line and waits for the disk as long as it takes; an interrupt does not end that. There is no buffer: when
     * this returns the line is in the file.
     *
     * @param line with its line break at the end
     * @throws IOException if the disk has no room for it; a part of it may be in the file then
     */
    public void write(String line) throws IOException {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        int half = bytes.length / 2;
        out.write(bytes, 0, half);
        file.halfway();
        out.write(bytes, half, bytes.length - half);
    }

    /** Closes the file. Closing it twice does no harm. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            file.closed();
            out.close();
        }
    }
}
