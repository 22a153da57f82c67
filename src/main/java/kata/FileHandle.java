package kata;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicBoolean;

/** An open file of a {@link FileStore}: the channel, and those who want to know what becomes of it. */
final class FileHandle {

    /** Which byte of a rotten file is not what was written, and how. */
    private static final int ROTTEN_BYTE = 2;

    private static final int ROTTEN_BIT = 0b100;

    private final FileStore store;
    private final int number;
    private final FileChannel channel;
    private final Gauge.Mark mark;
    private final AtomicBoolean closed = new AtomicBoolean();

    FileHandle(FileStore store, int number, FileChannel channel, Gauge.Mark mark) {
        this.store = store;
        this.number = number;
        this.channel = channel;
        this.mark = mark;
    }

    int write(ByteBuffer bytes, long position) throws IOException {
        store.disk().writing(number);
        if (store.isFailing(number)) {
            throw new IOException(FileStore.name(number) + ": no space left on device");
        }
        if (!store.isRotten(number)) {
            return channel.write(bytes, position);
        }
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        long place = ROTTEN_BYTE - position;
        if (place >= 0 && place < copy.length) {
            copy[(int) place] ^= ROTTEN_BIT;
        }
        ByteBuffer rotten = ByteBuffer.wrap(copy);
        while (rotten.hasRemaining()) {
            channel.write(rotten, position + rotten.position());
        }
        return copy.length;
    }

    int read(ByteBuffer bytes, long position) throws IOException {
        int read = channel.read(bytes, position);
        store.disk().read(number);
        return read;
    }

    FileChannel channel() {
        return channel;
    }

    boolean isOpen() {
        return !closed.get();
    }

    /** It counts as open until it is closed for certain. */
    void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            store.disk().closing(number);
            try {
                channel.close();
            } finally {
                store.closed(number);
                mark.close();
            }
        }
    }

    @Override
    public String toString() {
        return FileStore.name(number);
    }
}
