// Everything is typed into memory, and goes to the disk in a single write. The failure is wrapped.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

public final class Sequential implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws InterruptedException {
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        try (OutputStream out = file.append()) {
            for (Message message : messages) {
                typist.type(message, blocks);
            }
            out.write(blocks.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
