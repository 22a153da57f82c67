package c12_processes;

import java.io.IOException;
import kata.Todo;

/** Shows that a child has memory of its own: what it writes stays there unless it is sent back. */
public final class OwnMemory implements NoteTaking {

    /** The child's note comes back as a message: all that the child prints. */
    @Override
    public Notes writeInChild(String text, int port) throws IOException, InterruptedException {
        // TODO run this class's main in a child (kata.Jvm.command). Read the message that it prints, look at its exit
        // status, and return it together with what Note.read() says here.
        throw new Todo("a child that writes its note and sends it back");
    }

    /** What the child does: writes its note, and prints it. */
    public static void main(String[] arguments) throws InterruptedException {
        // TODO Note.write(…) with Gauge.ofParent(port), then send Note.read() back.
        throw new Todo("the child's part");
    }
}
