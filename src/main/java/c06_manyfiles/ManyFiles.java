package c06_manyfiles;

import kata.FileStore;

/** Writes many small files and reads them back. */
@FunctionalInterface
public interface ManyFiles {

    /**
     * For each number from {@code from} up to, but not including, {@code to}: opens the store's file of that number once,
     * writes the number into it, reads back what the file holds, and closes it.
     *
     * @param from the first number
     * @param to the number after the last; no file at all if it equals {@code from}
     * @param store opens the files; whoever opens a file closes it
     * @return the sum of what was read
     * @throws Exception the first failure, or an exception that has it as its cause
     */
    long writeAndSum(int from, int to, FileStore store) throws Exception;
}
