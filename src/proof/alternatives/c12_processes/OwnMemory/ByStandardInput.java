package c12_processes;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import kata.Gauge;
import kata.Jvm;

/** The text goes in by the pipe; the child catches its failure and sends that back. */
public final class OwnMemory implements NoteTaking {

    @Override
    public Notes writeInChild(String text, int port) throws IOException, InterruptedException {
        Process child = Jvm.command(OwnMemory.class, Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (DataOutputStream out = new DataOutputStream(child.getOutputStream());
                DataInputStream in = new DataInputStream(child.getInputStream())) {
            out.writeUTF(text);
            out.flush();
            boolean written = in.readBoolean();
            String message = in.readUTF();
            if (!written) {
                throw new IOException(message);
            }
            return new Notes(Note.read(), message);
        } finally {
            child.waitFor();
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        DataOutputStream out = new DataOutputStream(System.out);
        try {
            Note.write(new DataInputStream(System.in).readUTF(), Gauge.ofParent(Integer.parseInt(arguments[0])));
            out.writeBoolean(true);
            out.writeUTF(Note.read());
        } catch (IllegalArgumentException e) {
            out.writeBoolean(false);
            out.writeUTF(e.getMessage());
        }
        out.flush();
    }
}
