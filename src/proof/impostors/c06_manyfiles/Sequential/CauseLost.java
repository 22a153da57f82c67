// Fails in: failsLoudly
// Says: no space left on device
// An exception of its own with the text of the failure, and without the failure.
package c06_manyfiles;

import java.io.IOException;
import kata.FileStore;
import kata.OpenFile;

public final class Sequential implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        long sum = 0;
        for (int number = from; number < to; number++) {
            try (OpenFile file = store.open(number)) {
                file.write(number);
                sum += file.read();
            } catch (IOException e) {
                throw new IllegalStateException("File " + number + ": " + e.getMessage());
            }
        }
        return sum;
    }
}
