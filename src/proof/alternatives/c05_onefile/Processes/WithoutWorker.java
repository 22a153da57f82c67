// No Worker: each child gets its messages as arguments, and tells by its exit value whether all went well.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kata.Gauge;
import kata.Jvm;

public final class Processes implements ProcessWriting {

    @Override
    public void write(List<Message> messages, Path file, int port) throws Exception {
        List<Process> children = new ArrayList<>();
        try {
            int count = Math.min(4, messages.size());
            for (int child = 0; child < count; child++) {
                List<String> arguments = new ArrayList<>(List.of(file.toString(), String.valueOf(port)));
                for (int i = child; i < messages.size(); i += count) {
                    arguments.add(messages.get(i).toLine());
                }
                children.add(Jvm.command(Processes.class, arguments.toArray(String[]::new))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start());
            }
            for (Process child : children) {
                String errors = new String(child.getErrorStream().readAllBytes());
                if (child.waitFor() != 0) {
                    throw new IOException(errors);
                }
            }
        } finally {
            for (Process child : children) {
                child.destroyForcibly().waitFor();
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        Gauge gauge = Gauge.ofParent(Integer.parseInt(arguments[1]));
        Typist typist = new Typist(gauge);
        try (FileChannel channel = new LetterFile(Path.of(arguments[0]), gauge).channel()) {
            for (String line : List.of(arguments).subList(2, arguments.length)) {
                ByteArrayOutputStream block = new ByteArrayOutputStream();
                typist.type(Message.parse(line), block);
                try (FileLock _ = channel.lock()) {
                    ByteBuffer letters = ByteBuffer.wrap(block.toByteArray());
                    while (letters.hasRemaining()) {
                        channel.write(letters);
                    }
                }
            }
        }
    }
}
