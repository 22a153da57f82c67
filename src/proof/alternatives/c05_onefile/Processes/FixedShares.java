// Fixed shares, dealt out like cards: each child gets all of its messages as one task. Threads are started and joined.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kata.Gauge;
import kata.Worker;

public final class Processes implements ProcessWriting {

    @Override
    public void write(List<Message> messages, Path file, int port) throws Exception {
        AtomicReference<IOException> first = new AtomicReference<>();
        List<Thread> leaders = new ArrayList<>();
        for (int child = 0; child < Math.min(4, messages.size()); child++) {
            int share = child;
            String task = IntStream.range(0, messages.size())
                    .filter(i -> i % 4 == share)
                    .mapToObj(i -> messages.get(i).toLine())
                    .collect(Collectors.joining(";"));
            leaders.add(Thread.ofVirtual().start(() -> {
                try (Worker worker = Worker.start(Processes.class, file.toString(), String.valueOf(port))) {
                    worker.ask(task);
                } catch (IOException e) {
                    first.compareAndSet(null, e);
                }
            }));
        }
        for (Thread leader : leaders) {
            leader.join();
        }
        if (first.get() != null) {
            throw first.get();
        }
    }

    public static void main(String[] arguments) throws Exception {
        Gauge gauge = Gauge.ofParent(Integer.parseInt(arguments[1]));
        Typist typist = new Typist(gauge);
        LetterFile file = new LetterFile(Path.of(arguments[0]), gauge);
        Worker.serve(share -> {
            for (String line : share.split(";")) {
                ByteArrayOutputStream block = new ByteArrayOutputStream();
                typist.type(Message.parse(line), block);
                append(block.toByteArray(), file);
            }
            return "";
        });
    }

    /** Opens the file for each block; closing the channel gives the lock back. */
    private static void append(byte[] block, LetterFile file) throws IOException {
        try (FileChannel channel = file.channel()) {
            channel.lock();
            ByteBuffer letters = ByteBuffer.wrap(block);
            while (letters.hasRemaining()) {
                channel.write(letters);
            }
        }
    }
}
