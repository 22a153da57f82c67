package c06_manyfiles;

import kata.FileStore;
import kata.Todo;

/** Writes the files with two child processes, each its share of the range. */
public final class Processes implements ManyFiles {

    /** What travels is two numbers to each child and a sum back: files are shared by processes, memory is not. */
    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        // TODO start two children with kata.Worker.start(Processes.class, store.address()), give each one half of the
        // range with ask("<first> <end>"), and add up their sums. ask waits, so each child needs a thread here.
        throw new Todo("two child processes");
    }

    /** What a child does: opens the same store, and works through the ranges that it is given. */
    public static void main(String[] arguments) throws InterruptedException {
        // TODO open the store with FileStore.at(arguments[0]), and answer each range with Worker.serve(range -> …).
        throw new Todo("the child's part");
    }
}
