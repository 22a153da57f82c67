// Fails in: twoProcesses
// Says: Expected exactly 2 child processes to do the work, but 1 did.
// A single child does it all.
package c06_manyfiles;

import java.io.IOException;
import kata.FileStore;
import kata.OpenFile;
import kata.Worker;

public final class Processes implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        if (from == to) {
            return 0;
        }
        return sumOfShare(from, to, store);
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
