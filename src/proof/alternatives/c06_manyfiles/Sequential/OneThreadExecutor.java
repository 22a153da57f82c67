// A pool with a single thread is one after another, too.
package c06_manyfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.FileStore;
import kata.OpenFile;

public final class Sequential implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            List<Future<Integer>> values = new ArrayList<>();
            for (int i = from; i < to; i++) {
                int number = i;
                values.add(thread.submit(() -> {
                    try (OpenFile file = store.open(number)) {
                        file.write(number);
                        return file.read();
                    }
                }));
            }
            long sum = 0;
            for (Future<Integer> value : values) {
                sum += value.get();
            }
            return sum;
        }
    }
}
