// synchronized, wait and notify: a virtual thread that waits for a monitor keeps no carrier from Java 24 on.
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
        Door door = new Door();
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int number = i;
            tasks.add(() -> {
                door.in();
                try (OpenFile file = store.open(number)) {
                    file.write(number);
                    return file.read();
                } finally {
                    door.out();
                }
            });
        }
        long sum = 0;
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("file-", 0).factory())) {
            for (Future<Integer> value : threads.invokeAll(tasks)) {
                sum += value.get();
            }
        }
        return sum;
    }

    private static final class Door {

        private int inside;

        synchronized void in() throws InterruptedException {
            while (inside == 100) {
                wait();
            }
            inside++;
        }

        synchronized void out() {
            inside--;
            notify();
        }
    }
}
