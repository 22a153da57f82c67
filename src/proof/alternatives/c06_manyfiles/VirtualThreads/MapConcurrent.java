// A stream with Gatherers.mapConcurrent(100, …): the JDK starts a virtual thread a file, and no more than 100 at once.
package c06_manyfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import kata.FileStore;
import kata.OpenFile;

public final class VirtualThreads implements ManyFiles {

    private static final int MOST_OPEN = 100;

    @Override
    public long writeAndSum(int from, int to, FileStore store) {
        return IntStream.range(from, to)
                .boxed()
                .gather(Gatherers.mapConcurrent(MOST_OPEN, number -> writeAndRead(number, store)))
                .mapToLong(Integer::longValue)
                .sum();
    }

    private static Integer writeAndRead(int number, FileStore store) {
        try (OpenFile file = store.open(number)) {
            file.write(number);
            return file.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
