// Fails in: severalLines
// Says: Expected the child's note
// Reads once, into a buffer that is large enough for a note, but not for the signature below a long one.
package c12_processes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kata.Gauge;
import kata.Jvm;

/** Shows that a child has memory of its own: what it writes stays there unless it is sent back. */
public final class OwnMemory implements NoteTaking {

    /** The child's note comes back as a message: all that the child prints. */
    @Override
    public Notes writeInChild(String text, int port) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("child", ".err");
        try {
            // The errors go to a file, so that there is only one pipe to be read.
            Process child = Jvm.command(OwnMemory.class, text, Integer.toString(port))
                    .redirectError(errors.toFile())
                    .start();
            try {
                byte[] buffer = new byte[Note.ROOM];
                int length = Math.max(0, child.getInputStream().read(buffer));
                String message = new String(buffer, 0, length, StandardCharsets.US_ASCII);
                int status = child.waitFor();
                if (status != 0) {
                    throw new IOException(
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

    /** What the child does: writes its note, and prints it. */
    public static void main(String[] arguments) throws InterruptedException {
        Note.write(arguments[0], Gauge.ofParent(Integer.parseInt(arguments[1])));
        System.out.print(Note.read());
    }
}
