// Fails in: oneAfterAnother
// Says: Expected at most 1 file to be open at once, but there were 40.
// All files are opened before the first one is written.
package c06_manyfiles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kata.FileStore;
import kata.OpenFile;

public final class Sequential implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws IOException {
        List<OpenFile> open = new ArrayList<>();
        long sum = 0;
        try {
            for (int number = from; number < to; number++) {
                open.add(store.open(number));
            }
            for (int i = 0; i < open.size(); i++) {
                open.get(i).write(from + i);
                sum += open.get(i).read();
            }
        } finally {
            for (OpenFile file : open) {
                file.close();
            }
        }
        return sum;
    }
}
