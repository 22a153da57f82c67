// Fails in: twoProcesses
// Says: Expected exactly 2 child processes to do the work, but 3 did.
// One child more than asked for: each takes memory and time to start.
package c06_manyfiles;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.FileStore;
import kata.OpenFile;
import kata.Worker;

public final class Processes implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        if (from == to) {
            return 0;
        }
        int third = (to - from) / 3;
        List<Callable<Long>> shares = List.of(
                () -> sumOfShare(from, from + third, store),
                () -> sumOfShare(from + third, from + 2 * third, store),
                () -> sumOfShare(from + 2 * third, to, store));
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            long sum = 0;
            for (Future<Long> share : threads.invokeAll(shares)) {
                sum += share.get();
            }
            return sum;
        }
    }

    private static long sumOfShare(int first, int end, FileStore store) throws IOException {
        try (Worker child = Worker.start(Processes.class, store.address())) {
            return Long.parseLong(child.ask(first + " " + end));
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        FileStore store = FileStore.at(arguments[0]);
        Worker.serve(range -> {
            String[] ends = range.split(" ");
            return Long.toString(sum(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]), store));
        });
    }

    private static long sum(int first, int end, FileStore store) throws IOException {
        long sum = 0;
        for (int number = first; number < end; number++) {
            try (OpenFile file = store.open(number)) {
                file.write(number);
                sum += file.read();
            }
        }
        return sum;
    }
}
