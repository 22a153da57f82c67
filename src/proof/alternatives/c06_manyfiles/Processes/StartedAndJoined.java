// The numbers are dealt out: every other one to each child. Two threads are started and joined.
package c06_manyfiles;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import kata.FileStore;
import kata.OpenFile;
import kata.Worker;

public final class Processes implements ManyFiles {

    @Override
    public long writeAndSum(int from, int to, FileStore store) throws Exception {
        long[] sums = new long[2];
        AtomicReference<Exception> first = new AtomicReference<>();
        Thread[] leaders = new Thread[2];
        for (int i = 0; i < 2; i++) {
            int own = i;
            leaders[i] = Thread.ofPlatform().start(() -> {
                try (Worker child = Worker.start(
                        Processes.class, Integer.toString(from + own), Integer.toString(to), store.address())) {
                    sums[own] = Long.parseLong(child.ask("go"));
                } catch (IOException e) {
                    first.compareAndSet(null, e);
                }
            });
        }
        for (Thread leader : leaders) {
            leader.join();
        }
        if (first.get() != null) {
            throw new IOException("a child has failed", first.get());
        }
        return sums[0] + sums[1];
    }

    public static void main(String[] arguments) throws InterruptedException {
        int first = Integer.parseInt(arguments[0]);
        int to = Integer.parseInt(arguments[1]);
        FileStore store = FileStore.at(arguments[2]);
        Worker.serve(go -> {
            long sum = 0;
            for (int number = first; number < to; number += 2) {
                try (OpenFile file = store.open(number)) {
                    file.write(number);
                    sum += file.read();
                }
            }
            return String.valueOf(sum);
        });
    }
}
