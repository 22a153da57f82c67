// Fails in: tenThousand
// Says: nor does that of a few dozen files
// A child adds up its part in an int; only the parent has a long. The part is small enough here, and with larger
// numbers or more files it is not.
package c06_manyfiles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kata.FileStore;
import kata.OpenFile;
import kata.Worker;

/** Writes the files with two child processes. */
public final class Processes implements ManyFiles {

    private static final int CHILDREN = 2;
    private static final int PARTS = 8;

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        int size = Math.ceilDiv(to - from, PARTS);
        AtomicInteger next = new AtomicInteger();
        List<Callable<Long>> leaders = new ArrayList<>();
        for (int i = 0; i < Math.min(CHILDREN, to - from); i++) {
            leaders.add(() -> {
                long sum = 0;
                try (Worker child = Worker.start(Processes.class, store.address())) {
                    for (int first = from + size * next.getAndIncrement();
                            first < to;
                            first = from + size * next.getAndIncrement()) {
                        sum += Integer.parseInt(child.ask(first + " " + Math.min(to, first + size)));
                    }
                }
                return sum;
            });
        }
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            long sum = 0;
            for (Future<Long> part : threads.invokeAll(leaders)) {
                sum += part.get();
            }
            return sum;
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        FileStore store = FileStore.at(arguments[0]);
        Worker.serve(part -> {
            String[] ends = part.split(" ");
            return Integer.toString(sum(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]), store));
        });
    }

    private static int sum(int first, int end, FileStore store) throws IOException {
        int sum = 0;
        for (int number = first; number < end; number++) {
            try (OpenFile file = store.open(number)) {
                file.write(number);
                sum += file.read();
            }
        }
        return sum;
    }
}
