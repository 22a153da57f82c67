package c09_csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the bytes of a file come from. */
interface CsvSource {

    /** How many there are. */
    long size();

    /** Begins to read at a place; several may read at once. */
    InputStream from(long position) throws IOException;

    /** A file on a disk. */
    static CsvSource of(Path path) throws IOException {
        long size = Files.size(path);
        return new CsvSource() {

            @Override
            public long size() {
                return size;
            }

            @Override
            public InputStream from(long position) throws IOException {
                FileChannel channel = FileChannel.open(path);
                try {
                    return Channels.newInputStream(channel.position(position));
                } catch (IOException | RuntimeException e) {
                    channel.close();
                    throw e;
                }
            }
        };
    }
}
