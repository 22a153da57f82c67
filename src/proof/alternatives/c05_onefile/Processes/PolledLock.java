// The lock is on a file of its own beside the letters, and is asked for again and again: tryLock instead of lock.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import kata.Gauge;
import kata.Worker;

public final class Processes implements ProcessWriting {

    @Override
    public void write(List<Message> messages, Path file, int port) {
        Queue<Message> waiting = new ConcurrentLinkedQueue<>(messages);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(Stream.generate(
                                    () -> CompletableFuture.runAsync(() -> lead(waiting, file, port), threads))
                            .limit(4)
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private static void lead(Queue<Message> waiting, Path file, int port) {
        try (Worker worker = Worker.start(Processes.class, file.toString(), String.valueOf(port))) {
            for (Message message = waiting.poll(); message != null; message = waiting.poll()) {
                worker.ask(message.toLine());
            }
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Gauge gauge = Gauge.ofParent(Integer.parseInt(arguments[1]));
        Typist typist = new Typist(gauge);
        Path letters = Path.of(arguments[0]);
        LetterFile file = new LetterFile(letters, gauge);
        Path beside = letters.resolveSibling(letters.getFileName() + ".lock");
        Worker.serve(line -> {
            ByteArrayOutputStream block = new ByteArrayOutputStream();
            typist.type(Message.parse(line), block);
            try (FileChannel locks = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = patiently(locks);
                    OutputStream out = file.append()) {
                out.write(block.toByteArray());
            }
            return "";
        });
    }

    private static FileLock patiently(FileChannel locks) throws Exception {
        FileLock lock = locks.tryLock();
        while (lock == null) {
            Thread.sleep(2);
            lock = locks.tryLock();
        }
        return lock;
    }
}
