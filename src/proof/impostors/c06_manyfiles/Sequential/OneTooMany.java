// Fails in: noFiles
// Says: as well
// The range is taken to include its end.
package c06_manyfiles;

import java.io.IOException;
import kata.FileStore;
import kata.OpenFile;

public final class Sequential implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws IOException {
        long sum = 0;
        for (int number = from; number <= to; number++) {
            try (OpenFile file = store.open(number)) {
                file.write(number);
                sum += file.read();
            }
        }
        return sum;
    }
}
