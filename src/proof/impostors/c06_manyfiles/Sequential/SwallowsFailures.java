// Fails in: failsLoudly
// Says: returned as if nothing had happened
// A file that cannot be written is left out without a word.
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
                sum += file.read();
            } catch (IOException e) {
                System.err.println(e.getMessage());
            }
        }
        return sum;
    }
}
