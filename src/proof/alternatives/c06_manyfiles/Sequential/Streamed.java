// A sequential stream; the failure is wrapped in an unchecked one.
package c06_manyfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import kata.FileStore;
import kata.OpenFile;

public final class Sequential implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) {
        return IntStream.range(from, to)
                .mapToLong(number -> writeAndRead(number, store))
                .sum();
    }

    private static int writeAndRead(int number, FileStore store) {
        try (OpenFile file = store.open(number)) {
            file.write(number);
            return file.read();
        } catch (IOException e) {
            throw new UncheckedIOException(FileStore.name(number), e);
        }
    }
}
