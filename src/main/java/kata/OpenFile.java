package kata;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** An open file of a {@link FileStore} that holds one number, four bytes long. Writing and reading wait for the disk. */
public final class OpenFile implements AutoCloseable {

    private final FileHandle handle;

    OpenFile(FileHandle handle) {
        this.handle = handle;
    }

    /** Writes a number: four bytes, the highest first. */
    public void write(int value) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES).putInt(0, value);
        while (bytes.hasRemaining()) {
            handle.write(bytes, bytes.position());
        }
    }

    /**
     * Reads the number that the file holds.
     *
     * @throws EOFException if it holds less than four bytes
     */
    public int read() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES);
        while (bytes.hasRemaining()) {
            if (handle.read(bytes, bytes.position()) < 0) {
                throw new EOFException(handle + " holds %d bytes only".formatted(bytes.position()));
            }
        }
        return bytes.getInt(0);
    }

    /** Closes the file. Closing it twice does no harm. */
    @Override
    public void close() throws IOException {
        handle.close();
    }
}
