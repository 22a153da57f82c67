// Fails in: cleansUp
// Says: Whoever starts a process ends it
// The child has another thread, and nobody waits for the end of either.
package c12_processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
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
            {
                char[] note = new char[2_000];
                String message =
                        new String(note, 0, Math.max(0, child.inputReader().read(note)));
                return new Notes(Note.read(), message);
            }
        } finally {
            Files.deleteIfExists(errors);
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        Note.write(arguments[0], Gauge.ofParent(Integer.parseInt(arguments[1])));
        System.out.print(Note.read());
        System.out.flush();
        new CountDownLatch(1).await();
    }
}
