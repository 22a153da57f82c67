// From the last number to the first, with finally instead of try-with-resources.
package c06_manyfiles;

import java.io.IOException;
import java.math.BigInteger;
import kata.FileStore;
import kata.OpenFile;

public final class Sequential implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws IOException {
        BigInteger sum = BigInteger.ZERO;
        int number = to;
        while (number > from) {
            number--;
            OpenFile file = store.open(number);
            try {
                file.write(number);
                sum = sum.add(BigInteger.valueOf(file.read()));
            } finally {
                file.close();
            }
        }
        return sum.longValueExact();
    }
}
