// Threads are started and joined; a queue with 100 tokens in it stands for the permits.
package c06_manyfiles;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import kata.FileStore;
import kata.OpenFile;

public final class VirtualThreads implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        BlockingQueue<String> tokens = new ArrayBlockingQueue<>(100, false, Collections.nCopies(100, "token"));
        AtomicLong sum = new AtomicLong();
        AtomicReference<Exception> first = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int number = i;
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    String token = tokens.take();
                    try (OpenFile file = store.open(number)) {
                        file.write(number);
                        sum.addAndGet(file.read());
                    } finally {
                        tokens.add(token);
                    }
                } catch (Exception e) {
                    first.compareAndSet(null, e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (first.get() != null) {
            throw first.get();
        }
        return sum.get();
    }
}
