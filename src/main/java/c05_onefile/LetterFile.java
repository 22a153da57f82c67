package c05_onefile;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import kata.Gauge;

/**
 * The one file that everybody writes to. What is written goes to its end, and what was there stays. Its disk is slow: it
 * takes a write in two halves, and what another writes meanwhile comes between them.
 */
public final class LetterFile {

    /** What the gauge is told of a write, when half of it is done. */
    static final String WRITE = "write";

    /** What the gauge is told of somebody who waits for the file's lock. */
    static final String WAIT = "wait";

    private final Path path;
    private final Gauge gauge;
    private final Space space;
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong writes = new AtomicLong();

    /**
     * @param path where the file is; it is made when it is first opened
     * @param gauge notes who writes; in a child process {@code Gauge.ofParent(port)}
     */
    public LetterFile(Path path, Gauge gauge) {
        this(path, gauge, Space.UNLIMITED);
    }

    private LetterFile(Path path, Gauge gauge, Space space) {
        this.path = path;
        this.gauge = gauge;
        this.space = space;
    }

    /** A file on a disk that has room for so many bytes more; then writing fails with an {@link IOException}. */
    public static LetterFile onFullDisk(Path path, Gauge gauge, long bytes) {
        return new LetterFile(path, gauge, Space.of(bytes));
    }

    /**
     * Opens the file for appending. The stream has no buffer: each call goes to the disk. It is not thread-safe, and
     * neither are two streams on the same file. Whoever opens it closes it.
     *
     * @throws IOException if the file cannot be opened
     */
    public OutputStream append() throws IOException {
        OutputStream disk = new FileOutputStream(path.toFile(), true);
        opens();
        return new Appending(disk);
    }

    /**
     * Opens the file for appending, as a channel, for processes that take turns: {@link FileChannel#lock()} keeps other
     * processes out. The threads of one process use {@link #append}. The channel has no buffer either. Whoever opens it
     * closes it.
     *
     * @throws IOException if the file cannot be opened
     */
    public FileChannel channel() throws IOException {
        FileChannel disk = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        opens();
        return new LetterChannel(this, disk, gauge);
    }

    private void opens() {
        opened.incrementAndGet();
        open.incrementAndGet();
    }

    void closes() {
        open.decrementAndGet();
    }

    /** Letters go to the disk, in one go. */
    void takes(int letters) throws IOException {
        writes.incrementAndGet();
        space.take(letters);
    }

    /** How many streams and channels have been opened so far, closed ones included. */
    public int opened() {
        return opened.get();
    }

    /** How many streams and channels are open now. */
    public int stillOpen() {
        return open.get();
    }

    /** How many times a stream or a channel went to the disk. */
    public long writes() {
        return writes.get();
    }

    private final class Appending extends OutputStream {

        private final OutputStream disk;
        private boolean closed;

        Appending(OutputStream disk) {
            this.disk = disk;
        }

        @Override
        public void write(int letter) throws IOException {
            write(new byte[] {(byte) letter}, 0, 1);
        }

        @Override
        public void write(byte[] letters, int offset, int count) throws IOException {
            Objects.checkFromIndexSize(offset, count, letters.length);
            if (count == 0) {
                return;
            }
            takes(count);
            int half = (count + 1) / 2;
            disk.write(letters, offset, half);
            try (Gauge.Mark _ = gauge.start(WRITE)) {
                disk.write(letters, offset + half, count - half);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                closes();
                disk.close();
            }
        }
    }

    /** Streams and channels know no InterruptedException; the flag stays set for whoever does. */
    static InterruptedIOException interrupted(InterruptedException interrupt) {
        Thread.currentThread().interrupt();
        InterruptedIOException failure = new InterruptedIOException("interrupted in the middle of a write");
        failure.initCause(interrupt);
        return failure;
    }
}
