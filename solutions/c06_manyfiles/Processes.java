package c06_manyfiles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.FileStore;
import kata.OpenFile;
import kata.Worker;

/** Writes the files with two child processes, each its share of the range. */
public final class Processes implements ManyFiles {

    private static final int CHILDREN = 2;

    /** What travels is two numbers to each child and a sum back: files are shared by processes, memory is not. */
    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        List<Callable<Long>> shares = new ArrayList<>();
        for (int share = 0; share < CHILDREN; share++) {
            int first = border(from, to, share);
            int end = border(from, to, share + 1);
            if (first < end) {
                shares.add(() -> sumOfShare(first, end, store));
            }
        }
        // Talking to a child means waiting for it, so each child has a thread here.
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            long sum = 0;
            for (Future<Long> share : threads.invokeAll(shares)) {
                sum += share.get();
            }
            return sum;
        }
    }

    /** Where one share ends the next begins, by the same formula: so there is no gap, whatever the remainder. */
    private static int border(int from, int to, int share) {
        return from + Math.toIntExact((long) (to - from) * share / CHILDREN);
    }

    private static long sumOfShare(int first, int end, FileStore store) throws IOException {
        try (Worker child = Worker.start(Processes.class, store.address())) {
            return Long.parseLong(child.ask(first + " " + end));
        }
    }

    /** What a child does: opens the same store, and works through the ranges that it is given. */
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
