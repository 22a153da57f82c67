// Fails in: tenThousand
// Says: does not fit into an int
// The sum is added up in an int, which wraps at 2,147,483,647.
package c06_manyfiles;

import java.io.IOException;
import kata.FileStore;
import kata.OpenFile;

public final class Sequential implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws IOException {
        int sum = 0;
        for (int number = from; number < to; number++) {
            try (OpenFile file = store.open(number)) {
                file.write(number);
                sum += file.read();
            }
        }
        return sum;
    }
}
