// Fails in: inOneGo
// Says: between two writes somebody else may come
// A buffer that is flushed under the lock: a block that does not fit into it is written before, without the lock.
package c05_onefile;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kata.Gauge;
import kata.Worker;

public final class Processes implements ProcessWriting {

    private static final int WORKERS = 4;
    private static final int BIG_ENOUGH = 64 * 1_024;

    @Override
    public void write(List<Message> messages, Path file, int port) throws Exception {
        AtomicInteger next = new AtomicInteger();
        Callable<Void> leadOneChild = () -> {
            try (Worker worker = Worker.start(Processes.class, file.toString(), Integer.toString(port))) {
                for (int i = next.getAndIncrement(); i < messages.size(); i = next.getAndIncrement()) {
                    worker.ask(messages.get(i).toLine());
                }
            }
            return null;
        };
        int workers = Math.min(WORKERS, messages.size());
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (Future<Void> child : threads.invokeAll(Collections.nCopies(workers, leadOneChild))) {
                child.get();
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        Gauge gauge = Gauge.ofParent(Integer.parseInt(arguments[1]));
        Typist typist = new Typist(gauge);
        try (FileChannel channel = new LetterFile(Path.of(arguments[0]), gauge).channel();
                OutputStream block = new BufferedOutputStream(Channels.newOutputStream(channel), BIG_ENOUGH)) {
            Worker.serve(line -> {
                typist.type(Message.parse(line), block);
                try (FileLock _ = channel.lock()) {
                    block.flush();
                }
                return "";
            });
        }
    }
}
