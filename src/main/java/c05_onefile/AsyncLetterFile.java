package c05_onefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.CompletionHandler;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonReadableChannelException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import kata.Gauge;

/**
 * An asynchronous channel whose disk is one thread: it writes what it was asked to in whatever order suits it, here the
 * latest first, and completes each write there. It can write, and nothing else.
 */
public final class AsyncLetterFile extends AsynchronousFileChannel {

    private final FileChannel file;
    private final Gauge requests;
    private final Gauge disk;
    private final Space space;
    private final ExecutorService thread;
    private final Deque<Runnable> waiting = new ConcurrentLinkedDeque<>();
    private final AtomicInteger writes = new AtomicInteger();

    private AsyncLetterFile(FileChannel file, Gauge requests, Gauge disk, Space space) {
        this.file = file;
        this.requests = requests;
        this.disk = disk;
        this.space = space;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("disk").factory());
        // Starts the thread now, so that it belongs to whoever opens the file and not to whoever writes first.
        thread.execute(() -> {});
    }

    /**
     * Opens a file for writing; what is in it stays.
     *
     * @param requests notes each write: it starts when it is asked for, and ends when it is done
     * @param disk may hold the disk's thread before it writes
     * @throws IOException if the file cannot be opened
     */
    public static AsyncLetterFile open(Path path, Gauge requests, Gauge disk) throws IOException {
        return open(path, requests, disk, Space.UNLIMITED);
    }

    /** The same on a disk that has room for so many bytes; then writing fails with an {@link IOException}. */
    public static AsyncLetterFile openOnFullDisk(Path path, Gauge requests, Gauge disk, long bytes) throws IOException {
        return open(path, requests, disk, Space.of(bytes));
    }

    private static AsyncLetterFile open(Path path, Gauge requests, Gauge disk, Space space) throws IOException {
        return new AsyncLetterFile(
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE), requests, disk, space);
    }

    /** How many writes were asked for. */
    public int writes() {
        return writes.get();
    }

    @Override
    public <A> void write(
            ByteBuffer letters, long position, A attachment, CompletionHandler<Integer, ? super A> handler) {
        if (position < 0) {
            throw new IllegalArgumentException("Negative position");
        }
        writes.incrementAndGet();
        try {
            Gauge.Mark mark = requests.start(LetterFile.WRITE);
            waiting.addLast(() -> perform(letters, position, mark, attachment, handler));
            thread.execute(this::performLatest);
        } catch (InterruptedException e) {
            handler.failed(LetterFile.interrupted(e), attachment);
        } catch (RejectedExecutionException e) {
            handler.failed(new ClosedChannelException(), attachment);
        }
    }

    private void performLatest() {
        try (Gauge.Mark _ = disk.start(LetterFile.WRITE)) {
            waiting.removeLast().run();
        } catch (InterruptedException e) {
            // Closed meanwhile: what was not written yet is given up, as with every channel that is closed too early.
            Thread.currentThread().interrupt();
        }
    }

    private <A> void perform(
            ByteBuffer letters,
            long position,
            Gauge.Mark mark,
            A attachment,
            CompletionHandler<Integer, ? super A> handler) {
        int count = letters.remaining();
        try {
            space.take(count);
            for (long at = position; letters.hasRemaining(); ) {
                at += file.write(letters, at);
            }
        } catch (IOException e) {
            mark.close();
            handler.failed(e, attachment);
            return;
        }
        mark.close();
        handler.completed(count, attachment);
    }

    @Override
    public Future<Integer> write(ByteBuffer letters, long position) {
        CompletableFuture<Integer> written = new CompletableFuture<>();
        write(letters, position, null, new CompletionHandler<Integer, Void>() {
            @Override
            public void completed(Integer count, Void attachment) {
                written.complete(count);
            }

            @Override
            public void failed(Throwable failure, Void attachment) {
                written.completeExceptionally(failure);
            }
        });
        return written;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public AsynchronousFileChannel truncate(long size) throws IOException {
        file.truncate(size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        file.force(metaData);
    }

    @Override
    public <A> void lock(
            long position, long size, boolean shared, A attachment, CompletionHandler<FileLock, ? super A> handler) {
        throw new UnsupportedOperationException("nobody else writes to this file");
    }

    @Override
    public Future<FileLock> lock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException("nobody else writes to this file");
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException("nobody else writes to this file");
    }

    @Override
    public <A> void read(ByteBuffer bytes, long position, A attachment, CompletionHandler<Integer, ? super A> handler) {
        throw new NonReadableChannelException();
    }

    @Override
    public Future<Integer> read(ByteBuffer bytes, long position) {
        throw new NonReadableChannelException();
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        thread.shutdownNow();
        file.close();
    }
}
