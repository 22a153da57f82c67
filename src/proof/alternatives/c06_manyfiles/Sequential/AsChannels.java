// The files are opened as channels, and each operation is waited for.
package c06_manyfiles;

import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import kata.FileStore;

public final class Sequential implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES);
        long sum = 0;
        for (int number = from; number < to; number++) {
            try (AsynchronousFileChannel file = store.openAsync(number)) {
                bytes.clear().putInt(number).flip();
                while (bytes.hasRemaining()) {
                    file.write(bytes, bytes.position()).get();
                }
                bytes.clear();
                while (bytes.hasRemaining()) {
                    file.read(bytes, bytes.position()).get();
                }
                sum += bytes.getInt(0);
            }
        }
        return sum;
    }
}
