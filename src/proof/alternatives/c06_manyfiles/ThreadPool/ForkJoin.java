// A fork-join pool of one's own; the range is split in halves until a single file is left.
package c06_manyfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import kata.FileStore;
import kata.OpenFile;

public final class ThreadPool implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) {
        try (ForkJoinPool pool = new ForkJoinPool(Runtime.getRuntime().availableProcessors())) {
            return pool.invoke(new Range(from, to, store));
        }
    }

    private static final class Range extends RecursiveTask<Long> {

        private static final long serialVersionUID = 1L;

        private final int from;
        private final int to;
        private final transient FileStore store;

        Range(int from, int to, FileStore store) {
            this.from = from;
            this.to = to;
            this.store = store;
        }

        @Override
        protected Long compute() {
            if (to - from > 1) {
                int middle = from + (to - from) / 2;
                Range right = new Range(middle, to, store);
                right.fork();
                return new Range(from, middle, store).compute() + right.join();
            }
            return from == to ? 0L : writeAndRead();
        }

        private long writeAndRead() {
            try (OpenFile file = store.open(from)) {
                file.write(from);
                return file.read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
