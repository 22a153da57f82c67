// Fails in: fourProcesses
// Says: in flight at once, but there was never more than 1
// Each child locks the file before it types, so that only one of them types at a time.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
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

/** Appends all messages with four child processes, which take turns at the file by locking it. */
public final class Processes implements ProcessWriting {

    private static final int WORKERS = 4;

    /** Each child is started once and gets the next message as soon as it has written one. */
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

    /** What a child does: types each message that it is given, and writes its block in one go, with the file locked. */
    public static void main(String[] arguments) throws Exception {
        Gauge gauge = Gauge.ofParent(Integer.parseInt(arguments[1]));
        Typist typist = new Typist(gauge);
        try (FileChannel channel = new LetterFile(Path.of(arguments[0]), gauge).channel()) {
            Worker.serve(line -> {
                try (FileLock _ = channel.lock()) {
                    ByteArrayOutputStream block = new ByteArrayOutputStream();
                    typist.type(Message.parse(line), block);
                    ByteBuffer letters = ByteBuffer.wrap(block.toByteArray());
                    while (letters.hasRemaining()) {
                        channel.write(letters);
                    }
                }
                return "";
            });
        }
    }
}
