package c06_manyfiles;

import java.io.IOException;
import kata.FileStore;
import kata.OpenFile;

/** Writes the files one after another. */
public final class Sequential implements ManyFiles {

    /** One file is open at a time: each is closed before the next is opened, also when something fails. */
    @Override
    public long writeAndSum(int from, int to, FileStore store) throws IOException {
        long sum = 0;
        for (int number = from; number < to; number++) {
            try (OpenFile file = store.open(number)) {
                file.write(number);
                sum += file.read();
            }
        }
        return sum;
    }
}
