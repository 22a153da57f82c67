// A hundred files at a time: the next hundred begin when the last of these has ended.
package c06_manyfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.FileStore;
import kata.OpenFile;

public final class VirtualThreads implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        long sum = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int start = from; start < to; start += 100) {
                List<Callable<Integer>> batch = new ArrayList<>();
                for (int i = start; i < Math.min(to, start + 100); i++) {
                    int number = i;
                    batch.add(() -> {
                        try (OpenFile file = store.open(number)) {
                            file.write(number);
                            return file.read();
                        }
                    });
                }
                for (Future<Integer> value : threads.invokeAll(batch)) {
                    sum += value.get();
                }
            }
        }
        return sum;
    }
}
