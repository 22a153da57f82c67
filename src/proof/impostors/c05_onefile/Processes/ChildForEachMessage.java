// Fails in: fourProcesses
// Says: Expected exactly 4 child processes to do the work, but 12 did.
// A process a message, four at a time.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kata.Gauge;
import kata.Worker;

public final class Processes implements ProcessWriting {

    @Override
    public void write(List<Message> messages, Path file, int port) throws Exception {
        int workers = messages.size();
        List<Callable<Void>> children = IntStream.range(0, workers)
                .<Callable<Void>>mapToObj(child -> () -> {
                    try (Worker worker = Worker.start(Processes.class, file.toString(), Integer.toString(port))) {
                        for (int i = child; i < messages.size(); i += workers) {
                            worker.ask(messages.get(i).toLine());
                        }
                    }
                    return null;
                })
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Void> child : threads.invokeAll(children)) {
                child.get();
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        Gauge gauge = Gauge.ofParent(Integer.parseInt(arguments[1]));
        Typist typist = new Typist(gauge);
        try (FileChannel channel = new LetterFile(Path.of(arguments[0]), gauge).channel()) {
            Worker.serve(line -> {
                ByteArrayOutputStream block = new ByteArrayOutputStream();
                typist.type(Message.parse(line), block);
                try (FileLock _ = channel.lock()) {
                    channel.write(ByteBuffer.wrap(block.toByteArray()));
                }
                return "";
            });
        }
    }
}
