package c06_manyfiles;

import kata.FileStore;
import kata.Todo;

/** Writes the files with a virtual thread each, and never has more than 100 open. */
public final class VirtualThreads implements ManyFiles {

    /** The threads are not what is scarce, so they are not what is limited: the open files are. */
    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        // TODO start a virtual thread for each file. It takes one of 100 permits before it opens the file, and gives it
        // back after it has closed the file, whatever has happened in between.
        // Look up: Executors.newVirtualThreadPerTaskExecutor, Semaphore (acquire, release), Future.get.
        throw new Todo("a virtual thread a file, 100 permits");
    }
}
