package c07_apitofile;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A file to which lines are appended without waiting for the disk. Any thread may call it, but only one append may be under
 * way at a time: the disk takes a line in two halves, and of several lines it takes the first halves first.
 */
public final class AsyncLineFile implements AutoCloseable {

    private final OutputStream out;
    private final Disk disk;
    private final ExecutorService thread;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private int lines;

    private AsyncLineFile(OutputStream out, Disk disk) {
        this.out = out;
        this.disk = disk;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("disk").factory());
        // Starts the thread now, so that it belongs to whoever opens the file and not to whoever appends first.
        thread.execute(() -> {});
    }

    /**
     * Opens a file for appending; what is in it stays.
     *
     * @param disk what the file is on, {@link Disk#PROMPT} for trying an answer out by hand
     * @throws IOException if the file cannot be opened
     */
    public static AsyncLineFile open(Path path, Disk disk) throws IOException {
        return new AsyncLineFile(new FileOutputStream(path.toFile(), true), disk);
    }

    /**
     * Begins to append a line and returns at once.
     *
     * @param line with its line break at the end
     * @return completes when the line is in the file, on the disk's thread, where nobody may wait; fails with an {@link
     *     IOException} if the disk has no room for it or the file is closed
     */
    public CompletableFuture<Void> append(String line) {
        CompletableFuture<Void> appended = new CompletableFuture<>();
        int now = underWay.incrementAndGet();
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        int half = bytes.length / 2;
        step(appended, () -> {
            out.write(bytes, 0, half);
            lines++;
            disk.halfway(lines);
            step(appended, () -> {
                out.write(bytes, half, bytes.length - half);
                underWay.decrementAndGet();
                appended.complete(null);
            });
        });
        // Only now: whoever sees that there are two finds the second's first half in the disk's queue.
        mostUnderWay.accumulateAndGet(now, Math::max);
        return appended;
    }

    private void step(CompletableFuture<Void> appended, Step step) {
        try {
            thread.execute(() -> {
                try {
                    step.run();
                } catch (IOException e) {
                    failed(appended, e);
                }
            });
        } catch (RejectedExecutionException e) {
            failed(appended, new IOException("The file is closed", e));
        }
    }

    private void failed(CompletableFuture<Void> appended, IOException failure) {
        underWay.decrementAndGet();
        appended.completeExceptionally(failure);
    }

    /** The most appends that were ever under way at once. */
    public int mostUnderWay() {
        return mostUnderWay.get();
    }

    /** Whether it can still be appended to. */
    public boolean isOpen() {
        return !thread.isShutdown();
    }

    /** Closes the file once the disk is idle. Closing it twice does no harm. */
    @Override
    public void close() throws IOException {
        thread.close();
        out.close();
    }

    /** A half of a line. */
    @FunctionalInterface
    private interface Step {

        void run() throws IOException;
    }
}
