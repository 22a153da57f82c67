package c12_processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import kata.Gauge;
import kata.Jvm;

/** The message comes back in a file, the text goes there in one, too. */
public final class OwnMemory implements NoteTaking {

    @Override
    public Notes writeInChild(String text, int port) throws IOException, InterruptedException {
        Path file = Files.createTempFile("note", ".txt");
        try {
            Files.writeString(file, text);
            Process child = Jvm.command(OwnMemory.class, file.toString(), Integer.toString(port))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(child.getInputStream().readAllBytes());
            if (!child.waitFor(1, TimeUnit.MINUTES) || child.exitValue() != 0) {
                throw new IOException(said);
            }
            return new Notes(Note.read(), Files.readString(file));
        } finally {
            Files.delete(file);
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path file = Path.of(arguments[0]);
        Note.write(Files.readString(file), Gauge.ofParent(Integer.parseInt(arguments[1])));
        Files.writeString(file, Note.read());
    }
}
