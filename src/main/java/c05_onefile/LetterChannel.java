package c05_onefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Objects;
import kata.Gauge;

/**
 * A real file channel that takes a write in two halves, and tells a gauge who writes and who waits for the lock. As {@link
 * FileChannel} promises, threads that share it write one after another; other processes know nothing of that.
 */
final class LetterChannel extends FileChannel {

    private final LetterFile owner;
    private final FileChannel file;
    private final Gauge gauge;

    LetterChannel(LetterFile owner, FileChannel file, Gauge gauge) {
        this.owner = owner;
        this.file = file;
        this.gauge = gauge;
    }

    @Override
    public synchronized int write(ByteBuffer letters) throws IOException {
        int count = letters.remaining();
        if (count == 0) {
            return 0;
        }
        owner.takes(count);
        int limit = letters.limit();
        letters.limit(letters.position() + (count + 1) / 2);
        writeAll(letters);
        letters.limit(limit);
        try (Gauge.Mark _ = gauge.start(LetterFile.WRITE)) {
            writeAll(letters);
        } catch (InterruptedException e) {
            throw LetterFile.interrupted(e);
        }
        return count;
    }

    private void writeAll(ByteBuffer letters) throws IOException {
        while (letters.hasRemaining()) {
            file.write(letters);
        }
    }

    @Override
    public long write(ByteBuffer[] letters, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, letters.length);
        long count = 0;
        for (int i = offset; i < offset + length; i++) {
            count += write(letters[i]);
        }
        return count;
    }

    /** A channel that was opened for appending writes to the end, whatever the position. */
    @Override
    public int write(ByteBuffer letters, long position) throws IOException {
        return write(letters);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        // Who gets the lock at once does not wait.
        FileLock free = file.tryLock(position, size, shared);
        if (free != null) {
            return free;
        }
        try (Gauge.Mark _ = gauge.start(LetterFile.WAIT)) {
            return file.lock(position, size, shared);
        } catch (InterruptedException e) {
            throw LetterFile.interrupted(e);
        }
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return file.read(bytes);
    }

    @Override
    public long read(ByteBuffer[] bytes, int offset, int length) throws IOException {
        return file.read(bytes, offset, length);
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
        return file.read(bytes, position);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        file.truncate(size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        file.force(metaData);
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        return file.transferTo(position, count, target);
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
        return file.transferFrom(source, position, count);
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        return file.map(mode, position, size);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        owner.closes();
        file.close();
    }
}
