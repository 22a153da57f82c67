// Fails in: allFilesRight
// Says: was not opened at all
// The files are written beside the store, which cannot count them.
package c06_manyfiles;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import kata.FileStore;

public final class Sequential implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws IOException {
        Path folder = Path.of(store.address().split(" ", 4)[3]);
        long sum = 0;
        for (int number = from; number < to; number++) {
            Path file = folder.resolve(FileStore.name(number));
            Files.write(file, ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
            sum += ByteBuffer.wrap(Files.readAllBytes(file)).getInt();
        }
        return sum;
    }
}
