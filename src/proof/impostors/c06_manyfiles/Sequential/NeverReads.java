// Fails in: readsBack
// Says: That is the sum of what was written
// What was meant to be written is added up, and nothing is read back.
package c06_manyfiles;

import java.io.IOException;
import kata.FileStore;
import kata.OpenFile;

public final class Sequential implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws IOException {
        long sum = 0;
        for (int number = from; number < to; number++) {
            try (OpenFile file = store.open(number)) {
                file.write(number);
                sum += number;
            }
        }
        return sum;
    }
}
