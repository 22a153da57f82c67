// Fails in: cleansUp
// Says: Expected every file that was opened to be closed, but 150 of 150 are still open
// Nobody closes the files.
package c06_manyfiles;

import java.io.IOException;
import kata.FileStore;
import kata.OpenFile;

public final class Sequential implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws IOException {
        long sum = 0;
        for (int number = from; number < to; number++) {
            @SuppressWarnings("resource")
            OpenFile file = store.open(number);
            file.write(number);
            sum += file.read();
        }
        return sum;
    }
}
