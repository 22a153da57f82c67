// Fails in: failsLoudly
// Says: Expected the call to fail with an IOException
// What the child had to say comes in an exception that no catch for a failed child waits for.
package c12_processes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kata.Gauge;
import kata.Jvm;

public final class OwnMemory implements NoteTaking {

    @Override
    public Notes writeInChild(String text, int port) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("child", ".err");
        try {
            Process child = Jvm.command(OwnMemory.class, text, Integer.toString(port))
                    .redirectError(errors.toFile())
                    .start();
            try {
                String message = new String(child.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
                int status = child.waitFor();
                if (status != 0) {
                    throw new IllegalStateException(
                            "The child ended with status %d: %s".formatted(status, Files.readString(errors)));
                }
                return new Notes(Note.read(), message);
            } finally {
                child.destroyForcibly();
            }
        } finally {
            Files.deleteIfExists(errors);
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        Note.write(arguments[0], Gauge.ofParent(Integer.parseInt(arguments[1])));
        System.out.print(Note.read());
    }
}
