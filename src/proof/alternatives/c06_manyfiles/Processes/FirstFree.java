// The range in eight parts: whichever child is free gets the next. The children are started by the calling thread.
package c06_manyfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kata.FileStore;
import kata.OpenFile;
import kata.Worker;

public final class Processes implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        if (from == to) {
            return 0;
        }
        int size = Math.ceilDiv(to - from, 8);
        AtomicInteger next = new AtomicInteger();
        try (Worker one = Worker.start(Processes.class, store.address());
                Worker other = Worker.start(Processes.class, store.address());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return CompletableFuture.supplyAsync(() -> lead(one, next, from, to, size), threads)
                    .thenCombine(
                            CompletableFuture.supplyAsync(() -> lead(other, next, from, to, size), threads), Long::sum)
                    .join();
        }
    }

    private static long lead(Worker child, AtomicInteger next, int from, int to, int size) {
        try {
            long sum = 0;
            for (int first = from + size * next.getAndIncrement();
                    first < to;
                    first = from + size * next.getAndIncrement()) {
                sum += Long.parseLong(child.ask(first + "-" + Math.min(to, first + size)));
            }
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        FileStore store = FileStore.at(arguments[0]);
        Worker.serve(part -> {
            int dash = part.indexOf('-');
            return Long.toString(IntStream.range(
                            Integer.parseInt(part.substring(0, dash)), Integer.parseInt(part.substring(dash + 1)))
                    .mapToLong(number -> writeAndRead(number, store))
                    .sum());
        });
    }

    private static int writeAndRead(int number, FileStore store) {
        try (OpenFile file = store.open(number)) {
            file.write(number);
            return file.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
