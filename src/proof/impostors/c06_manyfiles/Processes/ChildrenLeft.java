// Fails in: cleansUp
// Says: child process
// Nobody ends the children: they wait for the next range for ever.
package c06_manyfiles;

import java.io.IOException;
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
        int middle = from + (to - from) / 2;
        Worker one = Worker.start(Processes.class, store.address());
        Worker two = Worker.start(Processes.class, store.address());
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<String> first = threads.submit(() -> one.ask(from + " " + middle));
            Future<String> second = threads.submit(() -> two.ask(middle + " " + to));
            return Long.parseLong(first.get()) + Long.parseLong(second.get());
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
