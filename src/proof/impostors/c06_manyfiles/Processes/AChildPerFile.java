// Fails in: twoProcesses
// Says: Expected exactly 2 child processes to do the work, but
// Each file gets a child of its own, two at a time; the first six files are enough to see it.
package c06_manyfiles;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kata.FileStore;
import kata.OpenFile;
import kata.Worker;

public final class Processes implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Long>> files = IntStream.range(from, Math.min(to, from + 6))
                    .mapToObj(number -> threads.submit(() -> sumOfShare(number, number + 1, store)))
                    .toList();
            long sum = 0;
            for (Future<Long> file : files) {
                sum += file.get();
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
