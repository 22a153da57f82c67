// A lock, a condition and a counter instead of a semaphore; futures are joined by a stream.
package c06_manyfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import kata.FileStore;
import kata.OpenFile;

public final class VirtualThreads implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) {
        Places places = new Places(100);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> values = IntStream.range(from, to)
                    .mapToObj(
                            number -> CompletableFuture.supplyAsync(() -> writeAndRead(number, store, places), threads))
                    .toList();
            return values.stream().mapToLong(CompletableFuture::join).sum();
        }
    }

    private static int writeAndRead(int number, FileStore store, Places places) {
        places.enter();
        try (OpenFile file = store.open(number)) {
            file.write(number);
            return file.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.leave();
        }
    }

    private static final class Places {

        private final ReentrantLock lock = new ReentrantLock();
        private final Condition left = lock.newCondition();
        private int free;

        Places(int free) {
            this.free = free;
        }

        void enter() {
            lock.lock();
            try {
                while (free == 0) {
                    left.awaitUninterruptibly();
                }
                free--;
            } finally {
                lock.unlock();
            }
        }

        void leave() {
            lock.lock();
            try {
                free++;
                left.signal();
            } finally {
                lock.unlock();
            }
        }
    }
}
