// Fails in: fourProcesses
// Says: Expected 4 messages in flight at once, but there was never more than 1.
// Four children, but the parent waits for each answer before it asks the next child.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kata.Gauge;
import kata.Worker;

public final class Processes implements ProcessWriting {

    @Override
    public void write(List<Message> messages, Path file, int port) throws Exception {
        List<Worker> workers = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                workers.add(Worker.start(Processes.class, file.toString(), Integer.toString(port)));
            }
            for (int i = 0; i < messages.size(); i++) {
                workers.get(i % 4).ask(messages.get(i).toLine());
            }
        } finally {
            workers.forEach(Worker::close);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Gauge gauge = Gauge.ofParent(Integer.parseInt(arguments[1]));
        Typist typist = new Typist(gauge);
        try (FileChannel channel = new LetterFile(Path.of(arguments[0]), gauge).channel()) {
            Worker.serve(line -> {
                ByteArrayOutputStream block = new ByteArrayOutputStream();
                typist.type(Message.parse(line), block);
                channel.write(ByteBuffer.wrap(block.toByteArray()));
                return "";
            });
        }
    }
}
