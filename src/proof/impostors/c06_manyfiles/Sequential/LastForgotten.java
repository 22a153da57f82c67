// Fails in: allFilesRight
// Says: was not opened at all
// The range ends one number too early: 99 files where 100 were asked for.
package c06_manyfiles;

import java.io.IOException;
import kata.FileStore;
import kata.OpenFile;

public final class Sequential implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws IOException {
        long sum = 0;
        for (int number = from; number < to - 1; number++) {
            try (OpenFile file = store.open(number)) {
                file.write(number);
                sum += file.read();
            }
        }
        return sum;
    }
}
