package c06_manyfiles;

import java.util.concurrent.CompletableFuture;
import kata.FileStore;

/** Writes many small files and reads them back, and nobody waits. */
@FunctionalInterface
public interface AsyncManyFiles {

    /**
     * For each number from {@code from} up to, but not including, {@code to}: opens the store's file of that number once,
     * writes the number into it as four bytes, the highest first, reads back what the file holds, and closes it. No thread
     * waits meanwhile: there are no more than 4 besides the disk's, idle ones included.
     *
     * @param from the first number
     * @param to the number after the last; no file at all if it equals {@code from}
     * @param store opens the files, with {@link FileStore#openAsync}; whoever opens a file closes it
     * @return at once, a future of the sum of what was read; it fails when a file fails, with that failure as the cause
     */
    CompletableFuture<Long> writeAndSum(int from, int to, FileStore store);
}
