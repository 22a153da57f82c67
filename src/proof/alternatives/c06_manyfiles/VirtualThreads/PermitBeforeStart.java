// The calling thread takes the permit before it starts the thread, which gives it back: never more than 100 threads.
package c06_manyfiles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import kata.FileStore;
import kata.OpenFile;

public final class VirtualThreads implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        Semaphore permits = new Semaphore(100, true);
        List<Future<Integer>> values = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = from; i < to; i++) {
                int number = i;
                permits.acquire();
                values.add(threads.submit(() -> {
                    try {
                        return writeAndRead(number, store);
                    } finally {
                        permits.release();
                    }
                }));
            }
        }
        long sum = 0;
        for (Future<Integer> value : values) {
            sum += value.get();
        }
        return sum;
    }

    private static int writeAndRead(int number, FileStore store) throws IOException {
        try (OpenFile file = store.open(number)) {
            file.write(number);
            return file.read();
        }
    }
}
