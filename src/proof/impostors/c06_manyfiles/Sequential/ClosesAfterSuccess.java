// Fails in: failsLoudly
// Says: a failure is no excuse
// close() stands at the end of the block: a failure jumps over it.
package c06_manyfiles;

import java.io.IOException;
import kata.FileStore;
import kata.OpenFile;

public final class Sequential implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws IOException {
        long sum = 0;
        for (int number = from; number < to; number++) {
            OpenFile file = store.open(number);
            file.write(number);
            sum += file.read();
            file.close();
        }
        return sum;
    }
}
