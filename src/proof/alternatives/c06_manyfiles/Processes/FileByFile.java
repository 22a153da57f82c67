// A question a file: a number there and a number back. A child is first started when it has something to do.
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
        int middle = from + Math.ceilDiv(to - from, 2);
        List<Callable<Long>> halves = List.of(() -> sum(from, middle, store), () -> sum(middle, to, store));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            long sum = 0;
            for (Future<Long> half : threads.invokeAll(halves)) {
                sum += half.get();
            }
            return sum;
        }
    }

    private static long sum(int first, int end, FileStore store) throws IOException {
        if (first == end) {
            return 0;
        }
        try (Worker child = Worker.start(Processes.class, store.address())) {
            long sum = 0;
            for (int number = first; number < end; number++) {
                sum += Integer.parseInt(child.ask(Integer.toString(number)));
            }
            return sum;
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        FileStore store = FileStore.at(arguments[0]);
        Worker.serve(line -> {
            int number = Integer.parseInt(line);
            try (OpenFile file = store.open(number)) {
                file.write(number);
                return Integer.toString(file.read());
            }
        });
    }
}
