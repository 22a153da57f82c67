// Threads of one's own take the next number from a counter, each adds up what it reads, and they are joined.
package c06_manyfiles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import kata.FileStore;
import kata.OpenFile;

public final class ThreadPool implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        AtomicInteger next = new AtomicInteger(from);
        AtomicReference<IOException> first = new AtomicReference<>();
        long[] sums = new long[processors];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < processors; i++) {
            int own = i;
            Thread thread = new Thread(() -> {
                try {
                    for (int number = next.getAndIncrement();
                            number < to && first.get() == null;
                            number = next.getAndIncrement()) {
                        try (OpenFile file = store.open(number)) {
                            file.write(number);
                            // Java takes the old sum before it reads, but nobody else has this one.
                            sums[own] += file.read();
                        }
                    }
                } catch (IOException e) {
                    first.compareAndSet(null, e);
                }
            });
            thread.start();
            threads.add(thread);
        }
        long sum = 0;
        for (int i = 0; i < processors; i++) {
            threads.get(i).join();
            sum += sums[i];
        }
        if (first.get() != null) {
            throw first.get();
        }
        return sum;
    }
}
