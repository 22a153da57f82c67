// Fails in: reusesThreads
// Says: Expected threads of its own to do the work, but the common pool did.
// A parallel stream is as wide as the processors, and shares its threads with the whole program.
package c06_manyfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import kata.FileStore;
import kata.OpenFile;

public final class ThreadPool implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) {
        return IntStream.range(from, to)
                .parallel()
                .mapToLong(number -> writeAndRead(number, store))
                .sum();
    }

    private static int writeAndRead(int number, FileStore store) {
        try (OpenFile file = store.open(number)) {
            file.write(number);
            return file.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
