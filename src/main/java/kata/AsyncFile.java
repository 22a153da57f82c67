package kata;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.nio.channels.FileLock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/**
 * An open file of a {@link FileStore} as the JDK's asynchronous channel. It works as the JDK's own does on Linux and macOS:
 * a thread behind the scenes waits for the disk, and then calls the handler.
 */
final class AsyncFile extends AsynchronousFileChannel {

    private final FileHandle handle;

    AsyncFile(FileHandle handle) {
        this.handle = handle;
    }

    @Override
    public <A> void write(
            ByteBuffer source, long position, A attachment, CompletionHandler<Integer, ? super A> handler) {
        start(() -> handle.write(source, position), attachment, handler);
    }

    @Override
    public Future<Integer> write(ByteBuffer source, long position) {
        return start(() -> handle.write(source, position));
    }

    @Override
    public <A> void read(
            ByteBuffer target, long position, A attachment, CompletionHandler<Integer, ? super A> handler) {
        start(() -> handle.read(target, position), attachment, handler);
    }

    @Override
    public Future<Integer> read(ByteBuffer target, long position) {
        return start(() -> handle.read(target, position));
    }

    private static <A> void start(Access access, A attachment, CompletionHandler<Integer, ? super A> handler) {
        if (handler == null) {
            throw new NullPointerException("a completion handler is needed");
        }
        // Named as what is not the learner's: whoever counts the threads of an answer leaves it out.
        Thread.ofVirtual().name("kata-disk").start(() -> {
            int bytes;
            try {
                bytes = access.run();
            } catch (IOException | RuntimeException e) {
                handler.failed(e, attachment);
                return;
            }
            handler.completed(bytes, attachment);
        });
    }

    private static Future<Integer> start(Access access) {
        CompletableFuture<Integer> future = new CompletableFuture<>();
        start(access, future, new CompletionHandler<>() {
            @Override
            public void completed(Integer bytes, CompletableFuture<Integer> waiting) {
                waiting.complete(bytes);
            }

            @Override
            public void failed(Throwable failure, CompletableFuture<Integer> waiting) {
                waiting.completeExceptionally(failure);
            }
        });
        return future;
    }

    @Override
    public long size() throws IOException {
        return handle.channel().size();
    }

    @Override
    public AsynchronousFileChannel truncate(long size) throws IOException {
        handle.channel().truncate(size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        handle.channel().force(metaData);
    }

    @Override
    public <A> void lock(
            long position, long size, boolean shared, A attachment, CompletionHandler<FileLock, ? super A> handler) {
        throw new UnsupportedOperationException("a store's files cannot be locked");
    }

    @Override
    public Future<FileLock> lock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException("a store's files cannot be locked");
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException("a store's files cannot be locked");
    }

    @Override
    public boolean isOpen() {
        return handle.isOpen();
    }

    @Override
    public void close() throws IOException {
        handle.close();
    }

    @Override
    public String toString() {
        return handle.toString();
    }

    @FunctionalInterface
    private interface Access {

        int run() throws IOException;
    }
}
