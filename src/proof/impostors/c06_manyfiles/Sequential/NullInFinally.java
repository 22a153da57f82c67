// Fails in: cannotBeOpened
// Says: The failure that was first must reach the caller
// A file that cannot be opened is null in finally: the NullPointerException takes the place of the failure.
package c06_manyfiles;

import java.io.IOException;
import kata.FileStore;
import kata.OpenFile;

public final class Sequential implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws IOException {
        long sum = 0;
        for (int number = from; number < to; number++) {
            OpenFile file = null;
            try {
                file = store.open(number);
                file.write(number);
                sum += file.read();
            } finally {
                file.close();
            }
        }
        return sum;
    }
}
