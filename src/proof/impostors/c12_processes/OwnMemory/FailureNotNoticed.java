// Fails in: failsLoudly
// Says: but it returned as if nothing had happened
// Nobody looks at the exit status.
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
                child.waitFor();
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
